#pragma once

#include <cstddef>
#include <string_view>

/// The limits that all readers share. AWS's own structures nest six deep; these bound hostile
/// input.
namespace jtlint::limits {

/// Collections within collections. yaml-cpp gives up at 500, recursing once per level.
inline constexpr std::size_t depth = 256;

/// The values of one document. Each takes some 300 bytes of memory.
inline constexpr std::size_t values = 1'000'000;
inline constexpr std::string_view too_many_values = "a document may hold a million values, no more";

/// What the anchors and aliases of one YAML document may repeat, counted as one per value and one
/// per 16 bytes of text: some 8 MB.
inline constexpr std::size_t alias_weight = 500'000;

}  // namespace jtlint::limits
