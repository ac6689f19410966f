#include "check/grammar/cron_calendar.h"

#include <algorithm>
#include <bit>

namespace jtlint {
namespace {

namespace chrono = std::chrono;

constexpr int sunday = 0;
constexpr int saturday = 6;

/// A month as far as it matters for its days.
struct MonthShape {
  int length;
  int first_weekday;  ///< 0 (Sunday) to 6

  bool has(int day) const { return day >= 1 && day <= length; }
  int weekday(int day) const { return (first_weekday + day - 1) % 7; }
  bool is_weekend(int day) const { return weekday(day) == sunday || weekday(day) == saturday; }
};

constexpr std::uint32_t bit(int day) {
  return std::uint32_t{1} << static_cast<unsigned>(day - 1);
}

std::uint32_t bit_within(int day, const MonthShape& month) {
  return month.has(day) ? bit(day) : 0;
}

/// The Monday to Friday nearest to a day, in the same month.
std::uint32_t nearest_weekday(int day, const MonthShape& month) {
  if (!month.has(day)) return 0;
  if (month.weekday(day) == saturday) return bit(day == 1 ? day + 2 : day - 1);
  if (month.weekday(day) == sunday) return bit(day == month.length ? day - 2 : day + 1);
  return bit(day);
}

std::uint32_t every_weekday(const MonthShape& month) {
  std::uint32_t days = 0;
  for (int day = 1; day <= month.length; ++day) days |= month.is_weekend(day) ? 0 : bit(day);
  return days;
}

std::uint32_t days_of(const MovingDay& moving, const MonthShape& month) {
  switch (moving.kind) {
    case MovingDay::Kind::last:
      return bit_within(month.length - moving.day, month);
    case MovingDay::Kind::last_weekday:
      return nearest_weekday(month.length, month);
    case MovingDay::Kind::weekday:
      return every_weekday(month);
    case MovingDay::Kind::nearest_weekday:
      return nearest_weekday(moving.day, month);
  }
  return 0;
}

/// The first day of a month that falls on a day of the week, 1 (Sunday) to 7.
int first_on(int day_of_week, const MonthShape& month) {
  return 1 + (day_of_week - 1 - month.first_weekday + 7) % 7;
}

std::uint32_t days_of(const MovingWeekday& moving, const MonthShape& month) {
  const int first = first_on(moving.day_of_week, month);
  if (moving.nth > 0) return bit_within(first + 7 * (moving.nth - 1), month);
  return bit(first + (month.length - first) / 7 * 7);
}

std::uint32_t days_of(const Cron& cron, const MonthShape& month) {
  std::uint32_t days = 0;
  for (const int day : cron.days_of_month) days |= bit_within(day, month);
  for (const MovingDay& moving : cron.moving_days) days |= days_of(moving, month);
  for (const int weekday : cron.days_of_week) {
    for (int day = first_on(weekday, month); day <= month.length; day += 7) days |= bit(day);
  }
  for (const MovingWeekday& moving : cron.moving_weekdays) days |= days_of(moving, month);
  return days;
}

}  // namespace

std::vector<int> minutes_of(const Cron& cron) {
  std::vector<int> minutes;
  minutes.reserve(cron.hours.size() * cron.minutes.size());
  for (const int hour : cron.hours) {
    for (const int minute : cron.minutes) minutes.push_back(hour * 60 + minute);
  }
  return minutes;
}

CronCalendar::Days CronCalendar::days_of(std::size_t length, unsigned first_weekday) const {
  std::optional<Days>& days = days_[length - shortest_month][first_weekday];
  if (!days) {
    days = jtlint::days_of(cron_, {static_cast<int>(length), static_cast<int>(first_weekday)});
  }
  return *days;
}

CronCalendar::Days CronCalendar::days_of(Month month) const {
  if (!cron_.months.contains(static_cast<int>(static_cast<unsigned>(month.month())))) return 0;
  if (!cron_.years.contains(static_cast<int>(month.year()))) return 0;
  const chrono::weekday first{Day(month / 1)};
  const chrono::year_month_day_last last = month / chrono::last;
  return days_of(static_cast<unsigned>(last.day()), first.c_encoding());
}

bool CronCalendar::fires_on(Day day) const {
  const chrono::year_month_day date = day;
  const Days days = days_of(date.year() / date.month());
  return (days & bit(static_cast<int>(static_cast<unsigned>(date.day())))) != 0;
}

std::optional<Day> CronCalendar::first_day(Day day) const {
  const Day from = std::max(day, Day(chrono::year(first_year) / 1 / 1));
  const chrono::year_month_day date = from;
  Month month = date.year() / date.month();
  Days before = bit(static_cast<int>(static_cast<unsigned>(date.day()))) - 1;
  for (; month.year() <= chrono::year(last_year); month += chrono::months(1)) {
    const Days days = days_of(month) & ~before;
    if (days != 0) return Day(month / (std::countr_zero(days) + 1));
    before = 0;
  }
  return std::nullopt;
}

}  // namespace jtlint
