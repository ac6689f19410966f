#pragma once

#include <string_view>

#include "cli/pipeline.h"

namespace jtlint {

/// Whether a long input is JSON with a document a line, so that it can be read in pieces: its
/// extension says so, or its first two lines are each one JSON object. `head` is how it begins.
bool is_line_oriented(std::string_view name, std::string_view head, const CheckSettings& settings);

}  // namespace jtlint
