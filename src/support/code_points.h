#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace jtlint {

/// Code points from `first` to `last`; unassigned ones between two ranges may be counted in.
struct CodePoints {
  char32_t first;
  char32_t last;
};

/// Whether a code point is in one of the ranges, which are in order.
template <std::size_t size>
bool contains(const std::array<CodePoints, size>& ranges, char32_t code_point) {
  const auto after =
      std::upper_bound(ranges.begin(), ranges.end(), code_point,
                       [](char32_t value, const CodePoints& range) { return value < range.first; });
  return after != ranges.begin() && code_point <= std::prev(after)->last;
}

}  // namespace jtlint
