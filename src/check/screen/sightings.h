#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "check/screen/slots.h"

namespace jtlint::screen {

/// Counts templates that have the same slots, but for texts. It may be wrong about few, which take
/// each other's place.
class Sightings {
 public:
  /// Counts a template and, if it is not 0, what stands at the slot `inner`, which belongs to it.
  /// Says whether it should be learned: when such a one was met 4 times, and, as it may be that it
  /// cannot be, again at 8, 16, and so on.
  bool are_often(const Slots& slots, std::uint16_t inner);

  /// Likewise a value, of one kind of those that are told apart by `about`.
  bool are_often(const Slot& value, std::uint16_t about);

 private:
  bool count(std::uint64_t mark);

  struct Seen {
    std::uint64_t mark = 0;
    unsigned times = 0;
  };

  std::vector<Seen> seen_ = std::vector<Seen>(std::size_t{1} << 12U);
};

}  // namespace jtlint::screen
