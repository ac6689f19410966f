#include "check/screen/sightings.h"

namespace jtlint::screen {
namespace {

/// Goes on with a number that equal values share, but for their texts.
std::uint64_t mark_of(const Slot& value, std::uint64_t mark) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
  const Slot* end = next_sibling(&value);
  for (const Slot* slot = &value; slot != end; ++slot) {
    const std::uint64_t all = std::uint64_t{slot->name_mark()} << 32U |
                              std::uint64_t{slot->size} << 8U |
                              static_cast<std::uint64_t>(slot->kind);
    mark = (mark ^ all) * factor;
    mark ^= mark >> 32U;
  }
  return mark;
}

}  // namespace

unsigned Sightings::count(const Slots& slots, std::uint16_t inner) {
  std::uint64_t mark = mark_of(slots[1], 1);
  if (inner != 0) mark = mark_of(slots[inner], mark);
  return count(mark);
}

unsigned Sightings::count(const Slot& value, std::uint16_t about) {
  return count(mark_of(value, 2 + std::uint64_t{about}));
}

unsigned Sightings::count(std::uint64_t mark) {
  Seen& seen = seen_[mark % seen_.size()];
  if (seen.mark != mark) seen = {mark, 0};
  return seen.times++;
}

}  // namespace jtlint::screen
