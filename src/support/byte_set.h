#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace jtlint {

/// Some of the 256 bytes, to look for in a text. `find_first_of` looks each byte of the text up in
/// a list, which takes several times as long.
class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (const char c : bytes) add(c, c);
  }

  /// This set and the bytes from `first` to `last`.
  constexpr ByteSet with(char first, char last) const {
    ByteSet more = *this;
    more.add(first, last);
    return more;
  }

  /// All bytes but those of this set.
  constexpr ByteSet inverted() const {
    ByteSet others = *this;
    for (bool& contained : others.contains_) contained = !contained;
    return others;
  }

  constexpr bool contains(char c) const { return contains_[static_cast<unsigned char>(c)]; }

  /// The offset of the first byte of the set at or behind `at`; where there is none, the size.
  std::size_t find_in(std::string_view bytes, std::size_t at) const {
    while (at < bytes.size() && !contains(bytes[at])) ++at;
    return std::min(at, bytes.size());
  }

 private:
  constexpr void add(char first, char last) {
    const auto end = static_cast<unsigned char>(last);
    for (std::size_t c = static_cast<unsigned char>(first); c <= end; ++c) contains_[c] = true;
  }

  std::array<bool, 256> contains_{};
};

}  // namespace jtlint
