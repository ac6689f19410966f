#include "suppress/file_ignores.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "support/words.h"
#include "suppress/comments.h"
#include "suppress/directive.h"
#include "suppress/ignore_finding.h"
#include "suppress/ledger.h"
#include "suppress/places.h"
#include "suppress/scopes.h"

namespace jtlint {
namespace {

/// Adds what there is to say of all ignores of a kind.
void report(const Ledger& ledger, const Terms& terms, std::vector<Finding>& findings) {
  for (std::size_t i = 0; i < ledger.size(); ++i) ledger.report(i, terms, findings);
}

/// The directives of a comment, which has several lines if it is one of `/* */`.
std::vector<Directive> directives_in(std::string_view bytes, Span comment) {
  std::string_view text = bytes.substr(0, comment.end);
  if (text.substr(comment.begin).starts_with("/*")) text.remove_suffix(2);
  std::vector<Directive> directives;
  for (std::size_t at = comment.begin; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    auto found = directives_of(text.substr(at, end - at), at);
    std::move(found.begin(), found.end(), std::back_inserter(directives));
    at = end + 1;
  }
  return directives;
}

/// The claim on the value at a pointer, or on the next one above it; nothing if there is none.
std::optional<Claim> claim_on(std::string pointer, const std::map<std::string, Claim>& claims) {
  while (true) {
    const auto found = claims.find(pointer);
    if (found != claims.end()) return found->second;
    const std::size_t slash = pointer.rfind('/');
    if (slash == std::string::npos) return std::nullopt;
    pointer.resize(slash);
  }
}

}  // namespace

FileIgnores::FileIgnores(std::shared_ptr<const Source> source, Comments comments)
    : source_(std::move(source)),
      kind_(comments),
      mentioned_(comments == Comments::none
                     ? source_->bytes().find("jtlint") != std::string_view::npos
                     : find_letters(source_->bytes(), "lint", 0) != std::string_view::npos) {}

void FileIgnores::learn(const Node& document, std::size_t number) {
  if (!mentioned_) return;
  metadata_.add(document, number, source_);
  if (kind_ == Comments::none) return;
  nothing_read_ = false;
  documents_.emplace(document.span.begin, number);
  outline_.add(document);
  read_ = std::max(read_, document.span.end);
}

void FileIgnores::learn(const hcl::Body& body) {
  if (!mentioned_) return;
  nothing_read_ = false;
  outline_.add(body);
}

/// What cannot be read goes from its `---`, or else from where the document before it ends, to the
/// next `---`, at which reading goes on.
void FileIgnores::learn(const SyntaxFault& fault) {
  if (!mentioned_) return;
  const std::string_view bytes = source_->bytes();
  const std::size_t separator = bytes.substr(0, fault.span.begin).find("\n---", read_);
  const std::size_t begin = separator == std::string_view::npos ? read_ : separator + 1;
  const std::size_t end = std::min(bytes.find("\n---", fault.span.begin), bytes.size());
  if (begin < end) unreadable_.push_back({begin, end});
  read_ = end;
}

std::vector<Span> FileIgnores::comments() const {
  if (kind_ == Comments::hcl) return hcl_comments(source_->bytes());
  std::vector<Span> texts = outline_.texts();
  texts.insert(texts.end(), unreadable_.begin(), unreadable_.end());
  std::sort(texts.begin(), texts.end());
  return yaml_comments(source_->bytes(), texts);
}

/// The document that a comment belongs to: comments before the first one are in that.
std::size_t FileIgnores::document_at(std::size_t offset) const {
  const auto behind = documents_.upper_bound(offset);
  return behind == documents_.begin() ? 0 : std::prev(behind)->second;
}

void FileIgnores::settle(std::vector<Finding>& findings, const Terms& terms) {
  if (!mentioned_) return;
  std::vector<Finding> about = settle_comments(findings, terms);
  std::vector<Finding> about_metadata = settle_metadata(findings, terms);
  std::move(about.begin(), about.end(), std::back_inserter(findings));
  std::move(about_metadata.begin(), about_metadata.end(), std::back_inserter(findings));
}

/// Notes a directive. Returns its number if it is to silence anything.
std::optional<std::size_t> FileIgnores::enter(Directive directive, Ledger& ledger,
                                              const Terms& terms,
                                              std::vector<Finding>& about) const {
  if (!directive) {
    const Span span = directive.error().span;
    add_ignore_finding("malformed-ignore", {source_, document_at(span.begin), span},
                       directive.error().message, terms, about);
    return std::nullopt;
  }
  directive->source = source_;
  directive->document = document_at(directive->span.begin);
  const std::size_t number = ledger.add(std::move(*directive));
  return holds(ledger[number], terms.today) ? std::optional(number) : std::nullopt;
}

std::vector<Finding> FileIgnores::settle_comments(std::vector<Finding>& findings,
                                                  const Terms& terms) {
  if (kind_ == Comments::none || nothing_read_) return {};
  outline_.close();
  const std::vector<Span> all = comments();
  const auto notation = kind_ == Comments::hcl ? Scopes::Notation::hcl : Scopes::Notation::yaml;
  Scopes scopes(*source_, all, outline_, notation);
  Ledger ledger("inline");
  Places places;
  std::vector<Finding> about;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (Directive& directive : directives_in(source_->bytes(), all[i])) {
      const auto number = enter(std::move(directive), ledger, terms, about);
      if (!number) continue;
      for (const Span& part : scopes.of(i)) places.add(ledger[*number], *number, part);
    }
  }
  places.silence(findings, ledger);
  report(ledger, terms, about);
  return about;
}

std::vector<Finding> FileIgnores::settle_metadata(std::vector<Finding>& findings,
                                                  const Terms& terms) {
  Ledger ledger("metadata");
  std::map<std::pair<std::size_t, std::string>, std::map<std::string, Claim>> claims;
  for (NotedIgnore& noted : metadata_.ignores) {
    const std::size_t document = noted.ignore.document;
    const std::size_t number = ledger.add(std::move(noted.ignore));
    const Ignore& ignore = ledger[number];
    if (!holds(ignore, terms.today)) continue;
    for (std::size_t i = 0; i < ignore.rules.size(); ++i) {
      claims[{document, ignore.rules[i].id}].emplace(noted.covers, Claim{number, i});
    }
  }
  for (Finding& finding : findings) {
    const auto of_rule = claims.find({finding.document, finding.rule});
    if (finding.suppressed || of_rule == claims.end()) continue;
    const auto claim = claim_on(finding.pointer, of_rule->second);
    if (claim) ledger.silence(finding, *claim);
  }
  std::vector<Finding> about;
  for (const NotedFault& each : metadata_.faults) {
    add_ignore_finding("malformed-ignore", {source_, each.document, each.fault.span, each.pointer},
                       each.fault.message, terms, about);
  }
  report(ledger, terms, about);
  return about;
}

}  // namespace jtlint
