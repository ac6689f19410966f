#include "suppress/ledger.h"

#include <fmt/format.h>
#include <utility>

#include "suppress/ignore_finding.h"

namespace jtlint {
namespace {

/// Why an ignore of a rule has silenced nothing.
std::string why_unused(const Rule& rule, std::string_view by) {
  const bool within = by == "inline" || by == "metadata";
  if (within && rule.found_by == FoundBy::suppress) {
    return fmt::format("findings about ignores cannot be ignored; --ignore {} switches them off",
                       rule.id);
  }
  if (within && rule.id == "syntax-error") {
    return "a document that cannot be read can ignore nothing; name the file in the configuration";
  }
  return fmt::format("this silences no finding of {}: remove it, or put it where the finding is",
                     rule.id);
}

}  // namespace

bool holds(const Ignore& ignore, Day today) {
  return !ignore.until || today <= *ignore.until;
}

std::size_t Ledger::add(Ignore ignore) {
  const std::size_t rules = ignore.rules.size();
  entries_.push_back({std::move(ignore), std::vector<bool>(rules)});
  return entries_.size() - 1;
}

void Ledger::silence(Finding& finding, Claim claim) {
  Entry& entry = entries_[claim.ignore];
  finding.suppressed = Suppression{by_, entry.ignore.reason};
  entry.used[claim.rule] = true;
}

void Ledger::report(std::size_t number, const Terms& terms, std::vector<Finding>& findings) const {
  const Entry& entry = entries_[number];
  const Ignore& ignore = entry.ignore;
  const IgnorePlace place = {ignore.source, ignore.document, ignore.span, ignore.pointer};
  if (!holds(ignore, terms.today)) {
    add_ignore_finding("expired-ignore", place,
                       fmt::format("this was to hold until {}; today is {}",
                                   day_text(*ignore.until), day_text(terms.today)),
                       terms, findings);
  }
  if (ignore.reason.empty()) {
    add_ignore_finding("ignore-without-reason", place, "say why this is ignored", terms, findings);
  }
  for (std::size_t i = 0; i < ignore.rules.size(); ++i) report_rule(entry, i, terms, findings);
}

void Ledger::report_rule(const Entry& entry, std::size_t number, const Terms& terms,
                         std::vector<Finding>& findings) const {
  const Ignore& ignore = entry.ignore;
  const RuleName& name = ignore.rules[number];
  const IgnorePlace place = {ignore.source, ignore.document, name.span, ignore.pointer};
  const Rule* rule = terms.catalogue.find(name.id);
  if (rule == nullptr) {
    add_ignore_finding("unknown-rule", place, unknown(name.id, terms.catalogue), terms, findings);
    return;
  }
  const bool judged = terms.selection.contains(name.id) && holds(ignore, terms.today);
  if (entry.used[number] || !judged) return;
  add_ignore_finding("unused-ignore", place, why_unused(*rule, by_), terms, findings);
}

const std::string& Ledger::unknown(const std::string& id, const Catalogue& catalogue) const {
  std::string& message = unknown_[id];
  if (message.empty()) message = unknown_rule(id, catalogue.ids()).message;
  return message;
}

}  // namespace jtlint
