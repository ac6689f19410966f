#pragma once

#include <string>

#include "check/catalogue.h"
#include "check/rule.h"

namespace jtlint {

/// The file that an example stands for: its own text, or its fragment merged into the base
/// template, as YAML.
std::string example_text(const Example& example, const Catalogue& catalogue);

/// The part of an example that makes its point: its own text, or its fragment, as YAML. A string
/// that is stretched is shown by its pattern.
std::string example_excerpt(const Example& example);

}  // namespace jtlint
