#include "check/grammar/cron_frame.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <string>
#include <utility>

#include "check/grammar/characters.h"
#include "support/printable.h"

namespace jtlint {
namespace {

constexpr std::size_t longest_quote = 40;
constexpr std::string_view keyword = "cron";

bool is_white(char c) {
  return is_blank(c) || is_line_break(c);
}

std::size_t skip(std::string_view text, std::size_t from, bool (*wanted)(char)) {
  while (from < text.size() && wanted(text[from])) ++from;
  return from;
}

Span without_white_ends(std::string_view text) {
  const std::size_t begin = skip(text, 0, is_white);
  std::size_t end = text.size();
  while (end > begin && is_white(text[end - 1])) --end;
  return {begin, end};
}

std::string quoted(std::string_view bytes) {
  const Span inner = without_white_ends(bytes);
  return inner.empty() ? "white space" : printable(bytes_at(bytes, inner), longest_quote);
}

/// `cron` and its parenthesis, however they are written.
struct Opening {
  Span word;
  std::size_t parenthesis;
};

std::optional<Opening> find_opening(std::string_view text) {
  for (std::size_t i = 0; i + keyword.size() < text.size(); ++i) {
    if (!equal_but_for_case(text.substr(i, keyword.size()), keyword)) continue;
    const std::size_t word_end = i + keyword.size();
    const std::size_t next = skip(text, word_end, is_blank);
    if (next < text.size() && text[next] == '(') return Opening{{i, word_end}, next};
    i = next - 1;
  }
  return std::nullopt;
}

CronFrame read_framed(std::string_view text, const Opening& opening) {
  CronFrame frame;
  auto add = [&](Span part, std::string message) {
    frame.problems.push_back({part, std::move(message)});
  };
  const Span before = {0, opening.word.begin};
  const Span gap = {opening.word.end, opening.parenthesis};
  const std::string_view word = bytes_at(text, opening.word);
  if (!before.empty()) {
    add(before, "nothing may stand before cron( ), got " + quoted(bytes_at(text, before)));
  }
  if (word != keyword) {
    add(opening.word, fmt::format("cron must be written in lower case, got {}", word));
  }
  if (!gap.empty()) add(gap, "cron must be followed by ( at once, got white space");
  const std::size_t close = text.find(')', opening.parenthesis);
  if (close == std::string_view::npos) {
    add({opening.parenthesis, opening.parenthesis + 1}, "cron( must be closed by ), got none");
    frame.fields = Span{opening.parenthesis + 1, text.size()};
    return frame;
  }
  const Span after = {close + 1, text.size()};
  if (!after.empty()) {
    add(after, "nothing may follow cron( ), got " + quoted(bytes_at(text, after)));
  }
  frame.fields = Span{opening.parenthesis + 1, close};
  return frame;
}

/// `2026-10-05 02:00`, `2026/10/05`, `02:00`, …
std::string_view date_or_time(std::string_view text) {
  const std::size_t digits = skip(text, 0, is_digit);
  if (digits == 0 || digits + 1 >= text.size() || !is_digit(text[digits + 1])) return "";
  const char separator = text[digits];
  if (digits <= 2 && separator == ':') return "a time of day";
  const bool dated = digits == 4 && (separator == '-' || separator == '/');
  const std::size_t month_end = dated ? skip(text, 5, is_digit) : 0;
  if (!dated || month_end >= text.size() || text[month_end] != separator) return "";
  return text.find(':') == std::string_view::npos ? "a date" : "a date and time";
}

bool in_cron_field(char c) {
  return is_letter(c) || is_digit(c) ||
         std::string_view("*?,/#-").find(c) != std::string_view::npos;
}

/// The number of fields in a text that looks like the inside of `cron( )`, or else 0.
std::size_t bare_fields(std::string_view text) {
  std::size_t count = 0;
  if (text.empty() || !(is_digit(text[0]) || text[0] == '*')) return 0;
  for (std::size_t i = 0; i < text.size(); ++count) {
    const std::size_t end = skip(text, i, in_cron_field);
    if (end == i) return 0;
    i = skip(text, end, is_white);
  }
  return count < 5 ? 0 : count;
}

/// `rate(5 minutes)`, `at(...)`, `corn(...)`.
std::string call_in_words(std::string_view text) {
  const std::size_t word_end = skip(text, 0, is_letter);
  if (word_end == 0 || word_end == text.size() || text[word_end] != '(') return "";
  const std::string_view word = text.substr(0, word_end);
  if (equal_but_for_case(word, "rate")) return "a rate, for which a maintenance window has no use";
  if (equal_but_for_case(word, "at")) return "a single time, and a maintenance window recurs";
  return printable(text, longest_quote);
}

std::string in_words(std::string_view text, std::size_t fields) {
  if (text.empty()) return "nothing";
  if (std::string call = call_in_words(text); !call.empty()) return call;
  if (const std::string_view date = date_or_time(text); !date.empty()) return std::string(date);
  if (fields == 5) return "the five fields of Unix cron, which has no year";
  if (fields != 0) return fmt::format("{} fields without cron( )", fields);
  return printable(text, longest_quote);
}

}  // namespace

CronFrame read_cron_frame(std::string_view text) {
  if (const std::optional<Opening> opening = find_opening(text)) return read_framed(text, *opening);
  const Span inner = without_white_ends(text);
  const std::string_view meant = bytes_at(text, inner);
  const std::size_t fields = bare_fields(meant);
  const Span part = inner.empty() ? Span{0, text.size()} : inner;
  CronFrame frame;
  if (fields == 6) {
    frame.problems.push_back({part, fmt::format("cron fields must stand in cron( ), write cron({})",
                                                printable(meant, longest_quote))});
    frame.fields = inner;
    frame.bare = true;
    return frame;
  }
  frame.problems.push_back({part, fmt::format("cron expression must be {}, got {}", cron_shape,
                                              in_words(meant, fields))});
  return frame;
}

}  // namespace jtlint
