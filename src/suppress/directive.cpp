#include "suppress/directive.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

#include "support/printable.h"
#include "support/suggest.h"
#include "support/words.h"
#include "suppress/expiry.h"

namespace jtlint {
namespace {

constexpr std::string_view tool = "jtlint";
constexpr std::string_view form = "'jtlint: ignore[RULE, …] REASON'";

/// What other tools call it.
constexpr std::array<std::string_view, 10> verbs = {
    "ignore", "disable",     "suppress",         "skip",         "off",
    "allow",  "ignore-line", "ignore-next-line", "disable-line", "disable-next-line"};

bool is_one_of(std::string_view word, const auto& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view each) { return same_letters(word, each); });
}

/// A part of a line of a comment, of which each part knows where it stands in the file.
struct Part {
  std::string_view text;
  std::size_t begin;

  Part from(std::size_t at) const { return {text.substr(at), begin + at}; }
  Part first(std::size_t size) const { return {text.substr(0, size), begin}; }
  Span span() const { return {begin, begin + text.size()}; }

  Part trimmed() const {
    const std::size_t first_word = std::min(text.find_first_not_of(blanks), text.size());
    const std::size_t end = text.find_last_not_of(blanks) + 1;
    return from(first_word).first(std::max(end, first_word) - first_word);
  }
};

SyntaxFault fault(Part part, std::string message) {
  return {part.span(), std::move(message), std::nullopt};
}

/// The letters and hyphens at the beginning.
Part word_of(Part part) {
  const auto* const end = std::find_if_not(part.text.begin(), part.text.end(), is_word_character);
  return part.first(static_cast<std::size_t>(end - part.text.begin()));
}

/// The rule that one item of the list names.
Result<RuleName, SyntaxFault> read_name(Part item) {
  const std::string_view text = item.text;
  const std::array<std::string_view, 3> everything = {"all", "*", "recommended"};
  if (is_one_of(text, everything)) {
    return fault(item, "name the rules: there is no ignoring of all at once");
  }
  if (text.starts_with("until")) return fault(item, "'until=' stands behind the brackets");
  if (text.find_first_of(blanks) != std::string_view::npos) {
    return fault(item, "rules are separated by commas");
  }
  return RuleName{std::string(text), item.span()};
}

Result<std::vector<RuleName>, SyntaxFault> read_names(Part list) {
  std::vector<RuleName> names;
  for (std::size_t at = 0; at <= list.text.size();) {
    const std::size_t comma = std::min(list.text.find(',', at), list.text.size());
    const Part item = list.from(at).first(comma - at).trimmed();
    at = comma + 1;
    if (item.text.empty()) continue;
    auto name = read_name(item);
    if (!name) return name.error();
    names.push_back(std::move(*name));
  }
  if (names.empty()) {
    return fault({list.text, list.begin}, "the brackets name no rule: write ignore[RULE]");
  }
  return names;
}

/// What stands behind the brackets: the last day, and the reason.
std::optional<SyntaxFault> read_rest(Part rest, Ignore& ignore) {
  const auto expiry = find_expiry(rest.text);
  if (!expiry) {
    SyntaxFault wrong = expiry.error();
    wrong.span = {wrong.span.begin + rest.begin, wrong.span.end + rest.begin};
    return wrong;
  }
  ignore.until = expiry->until;
  const Span part = expiry->part;
  ignore.reason = shortened_reason(std::string(rest.text.substr(0, part.begin)) +
                                   std::string(rest.text.substr(part.end)));
  return std::nullopt;
}

/// What follows `jtlint: ignore`.
Directive read_ignore(Part whole, Part rest) {
  if (!rest.text.starts_with('[')) {
    const Part word = word_of(rest);
    const std::string id(word.text.empty() ? "RULE" : word.text);
    return fault(whole, fmt::format("rules stand in brackets: write 'jtlint: ignore[{}]'",
                                    printable(id, 60)));
  }
  const std::size_t close = rest.text.find(']');
  if (close == std::string_view::npos) {
    return fault(rest.first(1), "the bracket is never closed with ']'");
  }
  auto names = read_names(rest.from(1).first(close - 1));
  if (!names) return names.error();
  Ignore ignore;
  ignore.span = whole.span();
  ignore.rules = std::move(*names);
  if (auto wrong = read_rest(rest.from(close + 1), ignore)) return *wrong;
  return ignore;
}

/// What a text asks for that begins with the name of the tool; nothing if it is mere words.
std::optional<Directive> read_directive(Part whole) {
  const Part behind = whole.from(word_of(whole).text.size()).trimmed();
  const bool colon = behind.text.starts_with(':');
  const Part verb_on = colon ? behind.from(1).trimmed() : behind;
  const Part verb = word_of(verb_on);
  const Part rest = verb_on.from(verb.text.size()).trimmed();
  if (colon && same_letters(verb.text, "ignore")) return read_ignore(whole, rest);
  if (colon) {
    const bool near = may_mean(verb.text, "ignore");
    return fault(verb.text.empty() ? whole : verb,
                 fmt::format("behind 'jtlint:' comes 'ignore[RULE, …]', not '{}'{}",
                             printable(verb.text, 60), near ? "; did you mean ignore?" : ""));
  }
  const bool list = rest.text.starts_with('[') && may_mean(verb.text, "ignore");
  if (!list && !is_one_of(verb.text, verbs)) return std::nullopt;
  return fault(whole, fmt::format("a comment that ignores rules is written {}", form));
}

/// Whether words such as `jtlnt: ignore[` or `jtlint-ignore` are a directive that is misspelt.
std::optional<Directive> read_misspelt(Part whole) {
  const Part word = word_of(whole);
  for (const std::string_view verb : verbs) {
    if (same_letters(word.text, fmt::format("{}-{}", tool, verb))) {
      return fault(whole, fmt::format("a comment that ignores rules is written {}", form));
    }
  }
  const Part colon = whole.from(word.text.size()).trimmed();
  const bool near = !same_letters(word.text, tool) && may_mean(word.text, tool);
  if (!near || !colon.text.starts_with(':')) return std::nullopt;
  const Part verb_on = colon.from(1).trimmed();
  const Part verb = word_of(verb_on);
  const bool list = verb_on.from(verb.text.size()).trimmed().text.starts_with('[');
  if (!list || !may_mean(verb.text, "ignore")) return std::nullopt;
  return fault(word, fmt::format("no tool is called '{}' here; did you mean jtlint?",
                                 printable(word.text, 60)));
}

/// Whether `text`, which ends where the name of the tool stands, is nothing or ends in the sign of
/// a comment of its own.
bool begins_comment(std::string_view text) {
  const std::size_t last = text.find_last_not_of(blanks);
  if (last == std::string_view::npos) return true;
  const std::string_view before = text.substr(0, last + 1);
  const std::size_t sign = before.find_last_not_of("#/*!");
  if (sign == std::string_view::npos) return true;
  return sign < last && blanks.find(before[sign]) != std::string_view::npos;
}

/// A directive amid other words has no effect, so it must not pass for one.
std::optional<SyntaxFault> read_amid(Part line, std::size_t at) {
  const std::size_t before = line.text.find_last_not_of(blanks, at - 1);
  const bool quoted = before != std::string_view::npos &&
                      std::string_view("'\"`#(").find(line.text[before]) != std::string_view::npos;
  const Part whole = line.from(at);
  const Part colon = whole.from(tool.size()).trimmed();
  if (quoted || !colon.text.starts_with(':')) return std::nullopt;
  const Part verb_on = colon.from(1).trimmed();
  const Part verb = word_of(verb_on);
  const bool list = verb_on.from(verb.text.size()).trimmed().text.starts_with('[');
  if (!list || !same_letters(verb.text, "ignore")) return std::nullopt;
  return fault(whole, "this must begin a comment: put a '#' before 'jtlint:'");
}

/// The offsets at which the tool is named as a word.
std::vector<std::size_t> mentions(std::string_view line) {
  std::vector<std::size_t> places;
  for (std::size_t at = find_letters(line, tool, 0); at != std::string_view::npos;
       at = find_letters(line, tool, at + 1)) {
    const std::size_t end = at + tool.size();
    const bool starts = at == 0 || !is_word_character(line[at - 1]);
    const bool ends = end == line.size() || !is_word_character(line[end]);
    if (starts && ends) places.push_back(at);
  }
  return places;
}

/// The text of a directive that is followed by another one ends before the sign of that.
std::size_t end_before(std::string_view line, std::size_t next) {
  return line.find_last_not_of("#/*! \t", next - 1) + 1;
}

}  // namespace

std::vector<Directive> directives_of(std::string_view text, std::size_t begin) {
  const Part line = Part{text, begin}.trimmed();
  text = line.text;
  std::vector<Directive> directives;
  const std::size_t first = text.find_first_not_of("#/*! \t");
  if (first != std::string_view::npos) {
    if (auto misspelt = read_misspelt(line.from(first).trimmed())) directives.push_back(*misspelt);
  }
  std::vector<std::size_t> starts;
  for (const std::size_t at : mentions(text)) {
    if (begins_comment(text.substr(0, at))) {
      starts.push_back(at);
    } else if (auto amid = read_amid(line, at)) {
      directives.emplace_back(*amid);
    }
  }
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? end_before(text, starts[i + 1]) : text.size();
    auto directive = read_directive(line.from(starts[i]).first(end - starts[i]).trimmed());
    if (directive) directives.push_back(std::move(*directive));
  }
  return directives;
}

std::string shortened_reason(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t-:,;");
  if (first == std::string_view::npos) return "";
  text.remove_prefix(first);
  for (const std::string_view dash : {"–", "—"}) {
    if (text.starts_with(dash)) return shortened_reason(text.substr(dash.size()));
  }
  const std::size_t end = text.find_last_not_of(" \t\r") + 1;
  return printable(text.substr(0, end), longest_reason);
}

}  // namespace jtlint
