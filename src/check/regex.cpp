#include "check/regex.h"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <optional>
#include <utility>

#include "check/function.h"
#include "check/grammar/characters.h"

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

/// Where the class that begins at `at` ends; the last character where it does not.
std::size_t class_end(std::string_view regex, std::size_t at) {
  for (++at; at < regex.size() && regex[at] != ']'; ++at) {
    if (regex[at] == '\\') ++at;
  }
  return std::min(at, regex.size() - 1);
}

/// Whether a regular expression is one alternative. False where that is hard to tell.
bool is_one_alternative(std::string_view regex) {
  int depth = 0;
  for (std::size_t i = 0; i < regex.size(); ++i) {
    const char c = regex[i];
    if (c == '\\') {
      const bool quotes = regex.substr(i + 1).starts_with('Q');
      if (quotes || ++i == regex.size()) return false;
    } else if (c == '[') {
      const std::string_view inside = regex.substr(i + 1);
      const bool has_bracket = inside.starts_with(']') || inside.starts_with("^]");
      if (has_bracket) return false;
      i = class_end(regex, i);
      if (regex[i] != ']') return false;
    } else {
      if (c == '(') ++depth;
      if (c == ')') --depth;
      if (depth < 0 || (c == '|' && depth == 0)) return false;
    }
  }
  return depth == 0;
}

/// A regular expression that is to be found anywhere in a string.
struct Sought {
  std::string_view flags;
  std::string_view part;
};

/// `(?s)X` for `(?s).*X.*`, which is in a string if that is all of it: X is looked for by its first
/// bytes, and RE2 goes no further than it matches.
std::optional<Sought> sought_part(std::string_view regex) {
  constexpr std::string_view any = ".*";
  for (const std::string_view flags : {"(?s)", "(?is)"}) {
    if (!regex.starts_with(flags) || !regex.ends_with(any)) continue;
    std::string_view inner = regex.substr(flags.size());
    if (!inner.starts_with(any) || inner.size() < 2 * any.size()) continue;
    inner = inner.substr(any.size(), inner.size() - 2 * any.size());
    if (is_one_alternative(inner)) return Sought{flags, inner};
  }
  return std::nullopt;
}

/// Whether it may depend on what stands before a place whether a regular expression matches there.
bool looks_back(std::string_view regex) {
  for (const std::string_view each : {"\\b", "\\B", "\\A"}) {
    if (regex.find(each) != std::string_view::npos) return true;
  }
  for (std::size_t at = regex.find('^'); at < regex.size(); at = regex.find('^', at + 1)) {
    if (at == 0 || regex[at - 1] != '[') return true;
  }
  return false;
}

/// Adds the bytes with which a match of an alternative can begin. False where that is hard to tell:
/// it begins with neither a character nor a plain class, or need not begin so.
bool add_first(std::string_view alternative, ByteSet& firsts) {
  constexpr ByteSet special("\\^$.|?*+()[]{}");
  std::string_view bytes = alternative.substr(0, 1);
  std::size_t end = 1;
  if (alternative.starts_with('[')) {
    const std::size_t close = std::min(alternative.find(']'), alternative.size());
    bytes = alternative.substr(1, close - 1);
    end = close + 1;
    if (bytes.find_first_of("^-\\[") != std::string_view::npos) return false;
  } else if (!bytes.empty() && special.contains(bytes.front())) {
    return false;
  }
  const bool may_lack = end < alternative.size() && ByteSet("?*{").contains(alternative[end]);
  const auto is_ascii_mark = [](char c) { return c > ' ' && c <= '~' && !is_letter(c); };
  if (bytes.empty() || may_lack || !std::all_of(bytes.begin(), bytes.end(), is_ascii_mark)) {
    return false;
  }
  firsts = firsts.with(bytes);
  return true;
}

/// The alternatives of the group with which a regular expression begins, and what is behind it; or
/// all of it as the only one.
struct Alternatives {
  std::vector<std::string_view> each;
  std::string_view rest;
};

Alternatives alternatives_of(std::string_view regex) {
  if (!regex.starts_with('(')) return {{regex}, {}};
  Alternatives alternatives;
  int depth = 0;
  std::size_t begin = 1;
  for (std::size_t i = 0; i < regex.size(); ++i) {
    const char c = regex[i];
    if (c == '\\') ++i;
    if (c == '[') i = class_end(regex, i);
    if (c == '(') ++depth;
    if (c == ')') --depth;
    const bool ends = depth == 0 && c == ')';
    if (!ends && (depth != 1 || c != '|')) continue;
    alternatives.each.push_back(regex.substr(begin, i - begin));
    begin = i + 1;
    if (ends) break;
  }
  alternatives.rest = regex.substr(begin);
  return alternatives;
}

/// The bytes with which a match of one alternative can begin, where they are but some marks:
/// letters are left out, which may stand for others.
std::optional<ByteSet> first_bytes(std::string_view regex) {
  const Alternatives alternatives = alternatives_of(regex);
  const std::string_view rest = alternatives.rest;
  if (looks_back(regex) || (!rest.empty() && ByteSet("?*{").contains(rest.front()))) {
    return std::nullopt;
  }
  ByteSet firsts;
  const bool known =
      std::all_of(alternatives.each.begin(), alternatives.each.end(),
                  [&](std::string_view alternative) { return add_first(alternative, firsts); });
  return known ? std::optional(firsts) : std::nullopt;
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
  const auto sought = sought_part(text_);
  anywhere_ = sought.has_value();
  if (!sought) {
    regex_ = compiled_regex(text_);
    return;
  }
  regex_ = compiled_regex(std::string(sought->flags).append(sought->part));
  firsts_ = first_bytes(sought->part);
}

bool WholePattern::matches(std::string_view text) {
  std::call_once(once_, [&] { compile(); });
  return anywhere_ ? is_in(text) : re2::RE2::FullMatch(re2::StringPiece(text), *regex_);
}

/// Whether a part of a text matches.
bool WholePattern::is_in(std::string_view text) const {
  constexpr int tries = 4;  // to match at each of many places would take too long
  std::size_t at = 0;
  for (int i = 0; firsts_ && i < tries; ++i) {
    at = firsts_->find_in(text, at);
    if (at == text.size()) return false;
    const re2::StringPiece rest(text.substr(at));
    if (regex_->Match(rest, 0, rest.size(), re2::RE2::ANCHOR_START, nullptr, 0)) return true;
    ++at;
  }
  return re2::RE2::PartialMatch(re2::StringPiece(text.substr(at)), *regex_);
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
