#include "cli/profile.h"

#include <utility>

#include "cli/configurations.h"
#include "cli/selection.h"
#include "support/split.h"

namespace jtlint {
namespace {

/// Applies what one configuration says.
class Changes {
 public:
  Changes(const Config& config, Profile& profile, std::vector<SyntaxFault>& faults)
      : config_(config), profile_(profile), faults_(faults) {}

  void apply(const RuleChange& change) {
    const std::string& id = change.rule.text;
    if (profile_.catalogue.find(id) == nullptr) {
      return fault(change.rule.span, unknown_rule(id, profile_.catalogue.ids()));
    }
    const bool off = change.level && change.level->text == "off";
    if (off) {
      profile_.settings.selection.erase(id);
    } else {
      profile_.settings.selection.insert(id);
    }
    if (change.level) set_severity(id, change.level->text);
    note(id, change.level ? change.level->span : change.rule.span);
    for (const OptionChange& option : change.options) apply(id, option);
  }

  void note(const std::string& what, Span span) {
    profile_.origins[what] = place_in(config_, span);
  }

 private:
  void set_severity(const std::string& id, const std::string& level) {
    const auto severity = severity_from(level);
    if (severity) profile_.catalogue.set_severity(id, *severity);
  }

  void apply(const std::string& id, const OptionChange& option) {
    if (option.values.empty()) return;
    const auto error = profile_.catalogue.set({id, option.name.text, option.values});
    if (error) return fault(option.name.span, *error);
    note(id + "." + option.name.text, option.name.span);
  }

  void fault(Span span, const Error& error) {
    faults_.push_back({span, error.message, std::nullopt});
  }

  const Config& config_;
  Profile& profile_;
  std::vector<SyntaxFault>& faults_;
};

}  // namespace

void apply(const Config& config, const FileSettings& said, Profile& profile,
           std::vector<SyntaxFault>& faults) {
  Changes changes(config, profile, faults);
  for (const RuleChange& change : said.rules) changes.apply(change);
  if (said.fail_on) {
    profile.fail_on = *severity_from(said.fail_on->text);
    changes.note("fail-on", said.fail_on->span);
  }
  if (said.dialect) {
    profile.settings.dialect = said.dialect->text;
    changes.note("dialect", said.dialect->span);
  }
  for (const Placed& pattern : said.unknown_values) {
    profile.unknown_values.push_back(pattern);
    changes.note("unknown-values " + pattern.text, pattern.span);
  }
}

std::optional<Error> apply(const CommandLine& line, Profile& profile) {
  if (auto error = set_options(line, profile.catalogue)) return error;
  const Selection configured = profile.settings.selection;
  profile.settings.selection = select_rules(line, profile.catalogue, configured);
  for (const Rule& rule : profile.catalogue.rules()) {
    const bool on = profile.settings.selection.contains(rule.id);
    if (on == configured.contains(rule.id)) continue;
    profile.origins[rule.id] = on || !line.has("ignore") ? "--select" : "--ignore";
  }
  for (const std::string& id : comma_separated(line.all("ignore"))) {
    profile.origins[id] = "--ignore";
  }
  for (const std::string& text : line.all("set")) {
    profile.origins[text.substr(0, text.find('='))] = "--set";
  }
  if (const auto dialect = line.last("dialect")) {
    profile.settings.dialect = *dialect;
    profile.origins["dialect"] = "--dialect";
  }
  if (const auto severity = line.last("fail-on")) {
    profile.fail_on = *severity_from(*severity);
    profile.origins["fail-on"] = "--fail-on";
  }
  return std::nullopt;
}

void settle(Profile& profile) {
  std::vector<std::string> expressions;
  for (const Placed& pattern : profile.unknown_values) expressions.push_back(pattern.text);
  profile.settings.unknown_values = UnknownValues(expressions);
}

}  // namespace jtlint
