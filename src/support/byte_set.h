#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "support/wide_registers.h"

namespace jtlint {

/// Some of the 256 bytes, to look for in a text. `find_first_of` looks each byte of the text up in
/// a list, which takes several times as long. Where the processor can, 32 bytes are looked at a
/// time.
class ByteSet {
 public:
  constexpr ByteSet() = default;
  constexpr explicit ByteSet(std::string_view bytes) { add(bytes); }

  /// This set and `bytes`.
  constexpr ByteSet with(std::string_view bytes) const {
    ByteSet more = *this;
    more.add(bytes);
    return more;
  }

  /// This set and the bytes from `first` to `last`.
  constexpr ByteSet with(char first, char last) const {
    ByteSet more = *this;
    more.add(first, last);
    return more;
  }

  /// This set and another one.
  constexpr ByteSet with(const ByteSet& other) const {
    ByteSet more = *this;
    for (std::size_t c = 0; c < contains_.size(); ++c) {
      if (other.contains_[c]) more.add(static_cast<unsigned char>(c));
    }
    return more;
  }

  /// All bytes but those of this set.
  constexpr ByteSet inverted() const {
    ByteSet others;
    for (std::size_t c = 0; c < contains_.size(); ++c) {
      if (!contains_[c]) others.add(static_cast<unsigned char>(c));
    }
    return others;
  }

  /// The byte of a set that has one.
  constexpr std::optional<char> only() const {
    return size_ == 1 ? std::optional(one_) : std::nullopt;
  }

  constexpr bool contains(char c) const { return contains_[static_cast<unsigned char>(c)]; }

  /// The offset of the first byte of the set at or behind `at`; where there is none, the size.
  std::size_t find_in(std::string_view bytes, std::size_t at) const {
    if (size_ == 1) return std::min(bytes.find(one_, at), bytes.size());
    const std::size_t left = bytes.size() - std::min(at, bytes.size());
    if (left >= least_wide && has_wide_registers()) {
      return at + find_wide(bytes.data() + at, left);
    }
    while (at < bytes.size() && !contains(bytes[at])) ++at;
    return std::min(at, bytes.size());
  }

 private:
  constexpr void add(std::string_view bytes) {
    for (const char c : bytes) add(c, c);
  }

  constexpr void add(char first, char last) {
    for (std::size_t c = static_cast<unsigned char>(first); c <= static_cast<unsigned char>(last);
         ++c) {
      add(static_cast<unsigned char>(c));
    }
  }

  constexpr void add(unsigned char c) {
    if (!contains_[c]) ++size_;
    contains_[c] = true;
    one_ = static_cast<char>(c);
    auto& rows = c < half ? lower_rows_ : upper_rows_;
    rows[c % rows.size()] |= static_cast<unsigned char>(1U << (c % half / rows.size()));
  }

  /// The same as `find_in` with registers of 32 bytes, in `size` bytes, which are at least as many
  /// as `least_wide`.
  std::size_t find_wide(const char* bytes, std::size_t size) const;

  static constexpr unsigned half = 128;
  static constexpr std::size_t least_wide = 16;

  std::array<bool, 256> contains_{};

  /// By the lower four bits of a byte, a bit for each value of the next three with which it is in
  /// the set: of those below 128, and of the others.
  alignas(16) std::array<unsigned char, 16> lower_rows_{};
  alignas(16) std::array<unsigned char, 16> upper_rows_{};
  std::size_t size_ = 0;
  char one_ = '\0';  ///< the last one that was added
};

}  // namespace jtlint
