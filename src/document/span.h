#pragma once

#include <compare>
#include <cstddef>

namespace jtlint {

/// A half-open range of byte offsets into a Source. An empty span marks a place between two bytes.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return begin == end; }
  std::size_t size() const { return end - begin; }
  bool contains(std::size_t offset) const { return begin <= offset && offset < end; }

  friend bool operator==(const Span&, const Span&) = default;
  friend auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace jtlint
