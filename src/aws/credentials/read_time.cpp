#include <charconv>
#include <chrono>

#include "aws/credentials/credentials.h"

namespace jtlint::aws {
namespace {

/// The number that `count` digits at `at` are.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (text.size() < at + count) return std::nullopt;
  int number = 0;
  const char* const begin = text.data() + at;
  const auto read = std::from_chars(begin, begin + count, number);
  if (read.ec != std::errc() || read.ptr != begin + count || number < 0) return std::nullopt;
  return number;
}

/// The offset from UTC in seconds that a time ends in: `Z`, `+01:00`, `-0130`.
std::optional<int> offset_of(std::string_view zone) {
  if (zone.empty() || zone == "Z" || zone == "z") return 0;
  if (zone.front() != '+' && zone.front() != '-') return std::nullopt;
  const auto hours = digits(zone, 1, 2);
  const auto minutes = digits(zone, zone.size() == 6 ? 4 : 3, 2);
  if (!hours || !minutes) return std::nullopt;
  const int seconds = (*hours * 60 + *minutes) * 60;
  return zone.front() == '-' ? -seconds : seconds;
}

}  // namespace

std::optional<std::int64_t> read_time(std::string_view text) {
  const auto year = digits(text, 0, 4);
  const auto month = digits(text, 5, 2);
  const auto day = digits(text, 8, 2);
  const auto hour = digits(text, 11, 2);
  const auto minute = digits(text, 14, 2);
  const auto second = digits(text, 17, 2);
  if (!year || !month || !day || !hour || !minute || !second) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  std::string_view zone = text.substr(19);
  if (!zone.empty() && zone.front() == '.') {
    zone.remove_prefix(std::min(zone.find_first_not_of("0123456789", 1), zone.size()));
  }
  const auto offset = offset_of(zone);
  if (!offset) return std::nullopt;
  const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
  return ((days * 24 + *hour) * 60 + *minute) * 60 + *second - *offset;
}

}  // namespace jtlint::aws
