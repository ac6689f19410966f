#include "check/screen/sightings.h"

#include <bit>

namespace jtlint::screen {
namespace {

constexpr unsigned often = 4;

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

bool Sightings::are_often(const Slots& slots, std::uint16_t inner) {
  std::uint64_t mark = mark_of(slots[1], 1);
  if (inner != 0) mark = mark_of(slots[inner], mark);
  return count(mark);
}

bool Sightings::are_often(const Slot& value, std::uint16_t about) {
  return count(mark_of(value, 2 + std::uint64_t{about}));
}

bool Sightings::count(std::uint64_t mark) {
  Seen& seen = seen_[mark % seen_.size()];
  if (seen.mark != mark) seen = {mark, 0};
  const unsigned before = seen.times++;
  return before >= often && std::has_single_bit(before);
}

}  // namespace jtlint::screen
