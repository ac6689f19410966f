#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace jtlint {

/// The minutes from 1970 to a time such as `2026-11-23T17:00`: a date, `T` or a space, hours and
/// minutes, perhaps seconds, perhaps `Z` or an offset such as `+01:00`. Without these it is UTC.
/// API reference, SchedulingConfig; the AWS CLI user guide, "Timestamp". Nothing where it is not
/// that.
std::optional<std::int64_t> minutes_of(std::string_view text);

}  // namespace jtlint
