#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace jtlint {

/// A day of the Gregorian calendar, in UTC.
using Day = std::chrono::sys_days;

/// Reads `2026-11-23`; nothing where it is not that, or where the calendar has no such day.
std::optional<Day> day_from(std::string_view text);

/// The day as `2026-11-23`.
std::string day_text(Day day);

}  // namespace jtlint
