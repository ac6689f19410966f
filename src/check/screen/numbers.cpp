#include "check/screen/numbers.h"

namespace jtlint::screen {

void NumberMemory::keep(std::uint32_t group, Place place) {
  const std::uint32_t wanted = about(group, place);
  const std::size_t first = first_of(wanted);
  std::size_t at = first;
  while (at < first + ways && about_[at] != wanted && about_[at] != 0) ++at;
  if (at == first + ways) at = first + wanted / most_planes % ways;  // one must give way
  if (about_[at] != wanted) {
    if (planes_[at] == nullptr) planes_[at] = std::make_unique<Plane>();
    planes_[at]->clean = {};
    about_[at] = wanted;
  }
  planes_[at]->clean[place.value / 64] |= std::uint64_t{1} << place.value % 64;
}

}  // namespace jtlint::screen
