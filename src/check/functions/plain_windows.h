#pragma once

#include <cstddef>
#include <optional>

#include "check/function.h"

/// What can be told of maintenance windows at a look, as most of them open at one time of some
/// weekdays.
namespace jtlint::functions {

/// So many windows are looked at. Nobody has that many, and a hostile list must not take long.
inline constexpr std::size_t most_windows = 100;

inline constexpr int minutes_of_day = 24 * 60;

/// The number of minutes that a window is open, if the API allows it.
std::optional<int> read_duration(const Value& value);

/// Whether all windows open once a day, if they do at all, and nothing of them is unknown: then
/// none is open when it opens again.
bool all_open_once(const Value& list, Lenses& lenses);

/// Whether nothing of some windows is unknown, and no two of them are ever open together, as their
/// weekdays and times show.
bool are_surely_apart(const Value& list, Lenses& lenses);

}  // namespace jtlint::functions
