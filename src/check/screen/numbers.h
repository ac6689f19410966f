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
    const Plane* plane = planes_[at(group, place)].get();
    if (plane == nullptr || plane->about != about(group, place)) return false;
    return (plane->clean[place.value / 64] >> place.value % 64 & 1U) != 0;
  }

  void keep(std::uint32_t group, Place place);

 private:
  static constexpr std::uint32_t values = std::uint32_t{1} << 14U;
  static constexpr std::size_t most_planes = 512;

  /// Of one group, and of numbers with as many digits behind the point.
  struct Plane {
    std::uint32_t about = 0;
    std::array<std::uint64_t, values / 64> clean = {};
  };

  static std::uint32_t about(std::uint32_t group, Place place) { return group * 4 + place.plane; }
  static std::size_t at(std::uint32_t group, Place place) {
    return about(group, place) % most_planes;
  }

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
