#include "suppress/expiry.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>

#include "support/printable.h"
#include "support/words.h"

namespace jtlint {
namespace {

/// The offset behind the word at `at`.
std::size_t word_end(std::string_view text, std::size_t at) {
  return std::min(text.find_first_of(blanks, at), text.size());
}

/// The word at `at` without the punctuation of a sentence around it.
Span bare_word(std::string_view text, std::size_t at) {
  const std::size_t begin = std::min(text.find_first_not_of("(,;", at), text.size());
  const std::size_t end = word_end(text, begin);
  const std::size_t last = text.substr(begin, end - begin).find_last_not_of("),;.");
  return {begin, last == std::string_view::npos ? begin : begin + last + 1};
}

std::string_view part_of(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

/// Whether a word, or a word with the next one, says a day in a way that is not ours: `until:`,
/// `until 2027-01-31`, `expires=2027-01-31`.
bool is_meant_as_expiry(std::string_view text, Span word) {
  const std::string_view written = part_of(text, word);
  const std::size_t sign = std::min(written.find_first_of("=:"), written.size());
  const std::size_t next = std::min(text.find_first_not_of(blanks, word.end), text.size());
  const std::string_view following = part_of(text, bare_word(text, next));
  const bool until = same_letters(written.substr(0, sign), "until");
  if (sign == written.size()) {
    return until && (day_from(following) || following.starts_with('='));
  }
  return until || day_from(written.substr(sign + 1)).has_value();
}

}  // namespace

Result<Day, SyntaxFault> read_day(std::string_view text) {
  if (const auto day = day_from(text)) return *day;
  return SyntaxFault{{},
                     fmt::format("'until' takes a day of the calendar as YYYY-MM-DD, got '{}'",
                                 printable(text, 60)),
                     std::nullopt};
}

Result<Expiry, SyntaxFault> find_expiry(std::string_view text) {
  constexpr std::string_view key = "until=";
  Expiry expiry;
  for (std::size_t at = text.find_first_not_of(blanks); at < text.size();
       at = text.find_first_not_of(blanks, word_end(text, at))) {
    const Span word = bare_word(text, at);
    const std::string_view written = part_of(text, word);
    const bool ours = same_letters(written.substr(0, key.size()), key);
    if (ours && expiry.until) return SyntaxFault{word, "'until=' stands here again", std::nullopt};
    if (!ours && !is_meant_as_expiry(text, word)) continue;
    if (!ours) {
      return SyntaxFault{word, "the last day of an ignore is written 'until=YYYY-MM-DD'",
                         std::nullopt};
    }
    auto day = read_day(written.substr(key.size()));
    if (!day) return SyntaxFault{word, day.error().message, std::nullopt};
    expiry = {*day, {at, word_end(text, at)}};
  }
  return expiry;
}

}  // namespace jtlint
