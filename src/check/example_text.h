#pragma once

#include <chrono>
#include <string>

#include "check/catalogue.h"
#include "check/rule.h"
#include "support/day.h"

namespace jtlint {

/// The day as of which examples are judged, so that what they show stays true.
inline constexpr Day example_day = std::chrono::year(2026) / 11 / 23;

/// The file that an example stands for: its own text, or its fragment merged into the base
/// template, as YAML.
std::string example_text(const Example& example, const Catalogue& catalogue);

/// The part of an example that makes its point: its own text, or its fragment, as YAML. A string
/// that is stretched is shown by its pattern.
std::string example_excerpt(const Example& example);

}  // namespace jtlint
