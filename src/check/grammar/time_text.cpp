#include "check/grammar/time_text.h"

#include "check/grammar/characters.h"
#include "support/day.h"

namespace jtlint {
namespace {

/// The number of two digits at an offset, if it is at most `most`.
std::optional<int> two_digits(std::string_view text, std::size_t at, int most) {
  if (text.size() < at + 2 || !is_digit(text[at]) || !is_digit(text[at + 1])) return std::nullopt;
  const int number = (text[at] - '0') * 10 + (text[at + 1] - '0');
  return number <= most ? std::optional(number) : std::nullopt;
}

/// `17:00` or `1700`, in minutes.
std::optional<int> clock_of(std::string_view text, std::size_t at) {
  const auto hours = two_digits(text, at, 23);
  const bool colon = text.size() > at + 2 && text[at + 2] == ':';
  const auto minutes = two_digits(text, at + (colon ? 3 : 2), 59);
  if (!hours || !minutes) return std::nullopt;
  return *hours * 60 + *minutes;
}

/// Where the seconds that begin at an offset end, if there are any.
std::size_t behind_seconds(std::string_view text, std::size_t at) {
  if (text.size() <= at || text[at] != ':' || !two_digits(text, at + 1, 59)) return at;
  at += 3;
  if (text.size() <= at + 1 || text[at] != '.' || !is_digit(text[at + 1])) return at;
  ++at;
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

/// What stands behind the time of day, in minutes; nothing where that is no time zone.
std::optional<int> offset_of(std::string_view zone) {
  if (zone.empty() || zone == "Z") return 0;
  const bool sign = zone.front() == '+' || zone.front() == '-';
  const auto clock =
      sign && (zone.size() == 5 || zone.size() == 6) ? clock_of(zone, 1) : std::nullopt;
  if (!clock) return std::nullopt;
  return zone.front() == '-' ? -*clock : *clock;
}

}  // namespace

std::optional<std::int64_t> minutes_of(std::string_view text) {
  constexpr std::size_t time = 11;  // where it begins
  const auto day = day_from(text.substr(0, time - 1));
  const bool separated = text.size() > time && (text[time - 1] == 'T' || text[time - 1] == ' ');
  if (!day || !separated || text.size() < time + 5 || text[time + 2] != ':') return std::nullopt;
  const auto clock = clock_of(text, time);
  const auto offset = offset_of(text.substr(behind_seconds(text, time + 5)));
  if (!clock || !offset) return std::nullopt;
  return std::int64_t{day->time_since_epoch().count()} * 24 * 60 + *clock - *offset;
}

}  // namespace jtlint
