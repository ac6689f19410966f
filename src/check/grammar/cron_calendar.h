#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "check/grammar/cron.h"
#include "support/day.h"

namespace jtlint {

/// When a cron expression fires on each of its days, in minutes from midnight, sorted.
std::vector<int> minutes_of(const Cron& cron);

/// The days at which a cron expression fires, in UTC.
///
/// What AWS does not say is as in the Quartz scheduler, whose grammar this is: `15W` does not leave
/// its month, so that it is the 3rd where `1W` falls on a Saturday, and a month that has no 31st,
/// no fifth Monday or no 30th day before its last is passed over.
class CronCalendar {
 public:
  explicit CronCalendar(Cron cron) : cron_(std::move(cron)) {}

  bool fires_on(Day day) const;

  /// The first day on or after `day` on which it fires, up to the end of 2199, the last year that
  /// an expression may name.
  std::optional<Day> first_day(Day day) const;

 private:
  using Month = std::chrono::year_month;

  /// Bit `n - 1` stands for the nth of the month.
  using Days = std::uint32_t;

  static constexpr int first_year = 1970;
  static constexpr int last_year = 2199;
  static constexpr std::size_t weekdays = 7;
  static constexpr std::size_t shortest_month = 28;
  static constexpr std::size_t month_lengths = 4;

  /// The days at which it fires in months of a length whose first day is a weekday, from 0
  /// (Sunday) on.
  Days days_of(std::size_t length, unsigned first_weekday) const;

  Days days_of(Month month) const;

  Cron cron_;
  /// Months differ in nothing but their length and the weekday of their first day. What was found
  /// out about such months: most expressions are asked about one or two.
  mutable std::array<std::array<std::optional<Days>, weekdays>, month_lengths> days_ = {};
};

}  // namespace jtlint
