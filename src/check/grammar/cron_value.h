#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "check/grammar/cron.h"

/// The single values of a cron expression's fields.
namespace jtlint {

/// The value of digits, or a very large number where they say more than any field takes.
int cron_number(std::string_view digits);

/// The number that a number or a name stands for in this field, whether or not it is in range.
std::optional<int> cron_value(std::string_view token, CronField field);

/// What the writer of a wrong value may have had in mind: empty, or `, which is a month`.
std::string cron_hint(std::string_view token, CronField field);

}  // namespace jtlint
