#include "check/regex.h"

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

/// Whether a regular expression is one alternative. False where that is hard to tell.
bool is_one_alternative(std::string_view regex) {
  int depth = 0;
  bool in_class = false;
  for (std::size_t i = 0; i < regex.size(); ++i) {
    const char c = regex[i];
    if (c == '\\') {
      const bool quotes = regex.substr(i + 1).starts_with('Q');
      if (quotes || ++i == regex.size()) return false;
    } else if (in_class) {
      in_class = c != ']';
    } else if (c == '[') {
      in_class = true;
      if (regex.substr(i + 1).starts_with('^')) ++i;
      if (regex.substr(i + 1).starts_with(']')) return false;
    } else {
      if (c == '(') ++depth;
      if (c == ')') --depth;
      if (depth < 0 || (c == '|' && depth == 0)) return false;
    }
  }
  return depth == 0 && !in_class;
}

/// `(?s)X` for `(?s).*X.*`, which is in a string if that is all of it: RE2 looks for X by its first
/// letters, and goes on to the end of the string only where it has found them.
std::optional<std::string> sought_part(std::string_view regex) {
  constexpr std::string_view any = ".*";
  for (const std::string_view flags : {"(?s)", "(?is)"}) {
    if (!regex.starts_with(flags) || !regex.ends_with(any)) continue;
    std::string_view inner = regex.substr(flags.size());
    if (!inner.starts_with(any) || inner.size() < 2 * any.size()) continue;
    inner = inner.substr(any.size(), inner.size() - 2 * any.size());
    if (is_one_alternative(inner)) return std::string(flags).append(inner);
  }
  return std::nullopt;
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

bool WholePattern::matches(std::string_view text) {
  std::call_once(once_, [&] {
    const auto part = sought_part(text_);
    anywhere_ = part.has_value();
    regex_ = compiled_regex(part ? *part : text_);
  });
  const re2::StringPiece piece(text);
  return anywhere_ ? re2::RE2::PartialMatch(piece, *regex_) : re2::RE2::FullMatch(piece, *regex_);
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
