#include "check/screen/numbers.h"

namespace jtlint::screen {

void NumberMemory::keep(std::uint32_t group, Place place) {
  std::unique_ptr<Plane>& plane = planes_[at(group, place)];
  if (plane == nullptr) plane = std::make_unique<Plane>();
  if (plane->about != about(group, place)) *plane = {.about = about(group, place)};
  plane->clean[place.value / 64] |= std::uint64_t{1} << place.value % 64;
}

}  // namespace jtlint::screen
