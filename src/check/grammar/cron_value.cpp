#include "check/grammar/cron_value.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "check/grammar/characters.h"

namespace jtlint {
namespace {

constexpr int very_large = 100'000;

constexpr std::array<std::string_view, 12> months = {"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                                     "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
constexpr std::array<std::string_view, 7> weekdays = {"SUN", "MON", "TUE", "WED",
                                                      "THU", "FRI", "SAT"};

/// The place of a name in its list, from 1.
template <typename Names>
std::optional<int> number_named(std::string_view name, const Names& names) {
  int number = 1;
  for (const std::string_view candidate : names) {
    if (equal_but_for_case(candidate, name)) return number;
    ++number;
  }
  return std::nullopt;
}

bool is_day(CronField field) {
  return field == CronField::day_of_month || field == CronField::day_of_week;
}

/// Whether the token is `letter`, or a number before it.
bool ends_as_special(std::string_view token, char letter) {
  if (to_upper(token.back()) != letter) return false;
  return token.size() == 1 || is_number(token.substr(0, token.size() - 1));
}

/// Says where a special character belongs that stands where it does not.
std::string special_hint(std::string_view token, CronField field) {
  const bool question = token.find('?') != std::string_view::npos;
  if (question && is_day(field)) return ", ? must stand alone";
  if (question) return ", ? is for day-of-month and day-of-week";
  if (ends_as_special(token, 'L') && is_day(field)) return ", L must stand alone";
  if (ends_as_special(token, 'L')) return ", L is for day-of-month and day-of-week";
  if (ends_as_special(token, 'W') && field == CronField::day_of_month) {
    return ", W must stand alone or behind one day";
  }
  if (ends_as_special(token, 'W')) return ", W is for day-of-month";
  if (token.find('#') != std::string_view::npos) return ", # is for day-of-week";
  return "";
}

}  // namespace

int cron_number(std::string_view digits) {
  int number = 0;
  for (const char c : digits) number = std::min(number * 10 + (c - '0'), very_large);
  return number;
}

std::optional<int> cron_value(std::string_view token, CronField field) {
  if (is_number(token)) return cron_number(token);
  if (token.size() != 3) return std::nullopt;
  if (field == CronField::month) return number_named(token, months);
  if (field == CronField::day_of_week) return number_named(token, weekdays);
  return std::nullopt;
}

std::string cron_hint(std::string_view token, CronField field) {
  if (token.empty()) return "";
  if (is_number(token)) {
    const bool zero = field == CronField::day_of_week && cron_number(token) == 0;
    return zero ? ", SUN is 1" : "";
  }
  if (number_named(token, months)) return ", which is a month";
  if (number_named(token, weekdays)) return ", which is a day of the week";
  std::string start(token.substr(0, 3));
  const bool letters = token.size() > 3 && std::all_of(token.begin(), token.end(), is_letter);
  if (letters && cron_value(start, field)) {
    std::transform(start.begin(), start.end(), start.begin(), to_upper);
    return fmt::format(", write {}", start);
  }
  return special_hint(token, field);
}

}  // namespace jtlint
