#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "parse/yaml_scan.h"

namespace jtlint::yaml_scan {

/// The block scalar whose `|` or `>` stands at `at` and whose value is `value`, or nothing where
/// this scan does not reproduce that value.
std::optional<Scalar> scan_block_scalar(std::string_view bytes, std::size_t at,
                                        std::string_view value);

}  // namespace jtlint::yaml_scan
