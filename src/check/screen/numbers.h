#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

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

inline std::optional<NumberMemory::Place> NumberMemory::place_of(std::string_view text) {
  constexpr std::size_t longest = 7;
  constexpr std::uint32_t none = 3;
  if (text.empty() || text.size() > longest) return std::nullopt;
  if (text[0] == '0' && text.size() > 1 && text[1] != '.') return std::nullopt;
  std::uint32_t value = 0;
  std::uint32_t behind = none;  // how many digits stand behind the point
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto digit = static_cast<std::uint32_t>(static_cast<unsigned char>(c)) - '0';
    if (digit <= 9) {
      value = value * 10 + digit;
      if (behind != none && ++behind == none) return std::nullopt;
    } else if (c == '.' && behind == none && i > 0) {
      behind = 0;
    } else {
      return std::nullopt;
    }
  }
  if (behind == 0 || value >= values) return std::nullopt;
  return Place{behind == none ? 0 : behind, value};
}

}  // namespace jtlint::screen
