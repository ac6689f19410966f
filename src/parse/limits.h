#pragma once

#include <cstddef>
#include <string_view>

/// The limits that all readers share. AWS's own structures nest six deep; these bound hostile
/// input.
namespace jtlint::limits {

/// Collections within collections. yaml-cpp gives up at 500, recursing once per level.
inline constexpr std::size_t depth = 256;
inline constexpr std::string_view too_deep =
    "nested deeper than 256 levels, which is the limit of jtlint";

/// The same of a JSON document: in a state of Terraform, modules nest in two levels each.
inline constexpr std::size_t json_depth = 1100;
inline constexpr std::string_view too_deep_json =
    "nested deeper than 1100 levels, which is the limit of jtlint";

/// The values of one JSON document. Each takes some 300 bytes of memory.
inline constexpr std::size_t json_values = 1'000'000;
inline constexpr std::string_view too_many_json_values =
    "a JSON document may hold a million values, no more";

/// The same of YAML, whose reader takes some 5 microseconds for each.
inline constexpr std::size_t yaml_values = 150'000;
inline constexpr std::string_view too_many_yaml_values =
    "a YAML document may hold 150,000 values, no more; JSON may hold a million";

/// The same of one file in HCL, or of one template: expressions, steps, sequences, labels,
/// attributes and blocks. Each takes some 250 bytes of memory.
inline constexpr std::size_t hcl_values = 1'000'000;
inline constexpr std::string_view too_many_hcl_values =
    "an HCL file may hold a million values, no more";

/// What the anchors and aliases of one YAML document may repeat, counted as one per value and one
/// per 16 bytes of text: some 8 MB.
inline constexpr std::size_t alias_weight = 500'000;

}  // namespace jtlint::limits
