#include "check/regex.h"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <optional>
#include <utility>

#include "check/function.h"

namespace jtlint {
namespace {

/// What RE2 may spend on a regular expression, in bytes: some 5000 instructions. A larger one is
/// slow to compile and slow to match, whatever the text.
constexpr std::int64_t most_memory = std::int64_t{512} << 10;

/// The regular expressions among the parameters of one use of a function.
void gather_of_use(const Function& function, const Node& arguments,
                   std::vector<const Node*>& regexes) {
  for (const Parameter& parameter : function.parameters) {
    if (parameter.type != ParameterType::pattern) continue;
    const bool first = &parameter == &function.parameters.front();
    if (const Node* named = arguments.find(parameter.name)) {
      regexes.push_back(named);
    } else if (first) {
      regexes.push_back(&arguments);
    }
  }
}

void gather(const Node& node, std::vector<const Node*>& regexes) {
  for (const Node& item : node.items) gather(item, regexes);
  for (const Member& member : node.members) {
    const Function* function = find_function(member.key.decoded());
    if (function != nullptr) gather_of_use(*function, member.value, regexes);
    if (function == nullptr) gather(member.value, regexes);
  }
}

}  // namespace

std::optional<SyntaxFault> fault_of_regex(const Text& text, Span span) {
  const std::string& written = text.decoded();
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(most_memory);
  const re2::RE2 regex(written, options);
  if (regex.ok()) return std::nullopt;
  if (regex.error_code() == re2::RE2::ErrorPatternTooLarge) {
    return SyntaxFault{span, "this regular expression is too large", std::nullopt};
  }
  const std::string& offender = regex.error_arg();
  const std::size_t found = written.find(offender);
  const Span part =
      found == std::string::npos ? Span{0, written.size()} : Span{found, found + offender.size()};
  return SyntaxFault{text.source_span(part), regex.error(), std::nullopt};
}

std::unique_ptr<re2::RE2> compiled_regex(const std::string& regex,
                                         re2::RE2::Options::Encoding encoding) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_encoding(encoding);
  return std::make_unique<re2::RE2>(regex, options);
}

void WholePattern::compile() {
  led_ = pattern_form::led_form(text_);
  const auto sought = pattern_form::sought_part(text_);
  anywhere_ = sought.has_value();
  if (!sought) {
    regex_ = compiled_regex(text_);
    return;
  }
  regex_ = compiled_regex(std::string(sought->flags).append(sought->part));
  beginning_ = pattern_form::beginning_of(*sought);
}

bool WholePattern::matches(std::string_view text) {
  once_.call([&] { compile(); });
  if (anywhere_) return is_in(text);
  if (led_ && led_->surely_matches(text)) return true;
  return re2::RE2::FullMatch(re2::StringPiece(text), *regex_);
}

/// Whether a part of a text matches.
bool WholePattern::is_in(std::string_view text) const {
  constexpr int tries = 4;  // to match at each of many places would take too long
  std::size_t at = 0;
  for (int i = 0; !beginning_.empty() && i < tries;) {
    at = beginning_.front().find_in(text, at);
    if (at == text.size()) return false;
    if (may_begin(text.substr(at))) {
      const re2::StringPiece rest(text.substr(at));
      if (regex_->Match(rest, 0, rest.size(), re2::RE2::ANCHOR_START, nullptr, 0)) return true;
      ++i;
    }
    ++at;
  }
  return re2::RE2::PartialMatch(re2::StringPiece(text.substr(at)), *regex_);
}

/// Whether a text begins as a match may.
bool WholePattern::may_begin(std::string_view text) const {
  if (text.size() < beginning_.size()) return false;
  for (std::size_t i = 1; i < beginning_.size(); ++i) {
    if (!beginning_[i].contains(text[i])) return false;
  }
  return true;
}

PartPattern::PartPattern(std::string text)
    : text_(std::move(text)), regex_(compiled_regex(text_)) {}

bool PartPattern::matches(std::string_view text) const {
  return re2::RE2::PartialMatch(re2::StringPiece(text), *regex_);
}

void check_patterns(const Node& file, std::vector<SyntaxFault>& faults) {
  std::vector<const Node*> regexes;
  for (const std::string_view key : {"check", "when"}) {
    if (const Node* node = file.find(key)) gather(*node, regexes);
  }
  if (regexes.size() > most_regexes) {
    const std::string message =
        fmt::format("a rule has at most {} regular expressions", most_regexes);
    faults.push_back({regexes[most_regexes]->span, message, std::nullopt});
    regexes.resize(most_regexes);
  }
  for (const Node* regex : regexes) {
    if (regex->kind != Kind::string) continue;
    if (auto fault = fault_of_regex(regex->text, regex->span)) faults.push_back(*std::move(fault));
  }
}

}  // namespace jtlint
