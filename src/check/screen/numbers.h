#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "support/short_text.h"

namespace jtlint::screen {

/// Numbers that were found to be clean, for the rules that look at nothing else: a bit for each of
/// those that templates mostly have. It is wrong about none.
class NumberMemory {
 public:
  /// One of the numbers that may be kept.
  struct Place {
    std::uint32_t plane;  ///< the digits behind its point
    std::uint32_t value;  ///< of all its digits
  };

  /// None of a number that is long, or is not written as JSON has it without a sign and an
  /// exponent.
  static std::optional<Place> place_of(std::string_view text);

  /// Whether a number was found clean for a group of rules, of which there are 2^30 at the most.
  bool holds(std::uint32_t group, Place place) const {
    const std::uint32_t wanted = about(group, place);
    const std::size_t first = first_of(wanted);
    for (std::size_t i = first; i < first + ways; ++i) {
      if (about_[i] != wanted) continue;
      return (planes_[i]->clean[place.value / 64] >> place.value % 64 & 1U) != 0;
    }
    return false;
  }

  void keep(std::uint32_t group, Place place);

 private:
  static constexpr std::uint32_t values = std::uint32_t{1} << 14U;
  static constexpr std::size_t most_planes = 512;
  static constexpr std::size_t ways = 4;  ///< so many places one plane may have

  /// Of one group, and of numbers with as many digits behind the point.
  struct Plane {
    std::array<std::uint64_t, values / 64> clean = {};
  };

  /// What a plane is about; never 0, as no group has that number.
  static std::uint32_t about(std::uint32_t group, Place place) { return group * 4 + place.plane; }

  /// The first place of a plane. Groups have numbers that follow each other.
  static std::size_t first_of(std::uint32_t about) {
    constexpr std::size_t sets = most_planes / ways;
    return (about / 4 + about % 4 * (sets / 3)) % sets * ways;
  }

  std::array<std::uint32_t, most_planes> about_ = {};  ///< 0: there is no plane
  std::array<std::unique_ptr<Plane>, most_planes> planes_;
};

/// All bytes at once: how long a number is cannot be foreseen.
inline std::optional<NumberMemory::Place> NumberMemory::place_of(std::string_view text) {
  constexpr std::size_t longest = 7;
  constexpr std::uint64_t each = 0x0101010101010101U;
  if (text.empty() || text.size() > longest) return std::nullopt;
  if (text[0] == '0' && text.size() > 1 && text[1] != '.') return std::nullopt;
  const std::size_t unused = 8 * (8 - text.size());
  std::uint64_t digits = word_of(text) ^ each * '0' << unused;
  const std::uint64_t above_nine = (digits & each * 0x7F) + each * (0x80 - 10);
  const std::uint64_t others = (above_nine | digits) & each * 0x80;
  std::uint32_t behind = 0;  // how many digits stand behind the point
  if (others != 0) {
    const auto point = static_cast<unsigned>(std::countr_zero(others)) / 8 * 8;
    behind = 7 - point / 8;
    const bool one = (others & (others - 1)) == 0 && (digits >> point & 0xFFU) == ('.' ^ '0');
    if (!one || point == unused || behind == 0 || behind > 2) return std::nullopt;
    const std::uint64_t before = (std::uint64_t{1} << point) - 1;
    digits = (digits & before) << 8U | (digits & ~(before << 8U | 0xFFU));
  }
  // Two, then four, then eight digits make a number.
  digits = (digits * 10 + (digits >> 8U)) & 0x00FF00FF00FF00FFU;
  digits = (digits * 100 + (digits >> 16U)) & 0x0000FFFF0000FFFFU;
  const auto value = static_cast<std::uint32_t>(digits * 10'000 + (digits >> 32U));
  return value < values ? std::optional(Place{behind, value}) : std::nullopt;
}

}  // namespace jtlint::screen
