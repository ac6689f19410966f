#include "check/screen/slots.h"

#include <algorithm>
#include <atomic>

namespace jtlint::screen {

std::uint64_t SlotPattern::next_number() {
  static std::atomic<std::uint64_t> last = 0;
  return ++last;
}

void Slots::clear() {
  for (std::uint16_t* reading : readings_) *reading = 0;
  readings_.clear();
  used_ = 1;
  taken_ = 0;
}

bool Slots::add(const SlotPattern& pattern) {
  if (pattern.size() > most - used_) return false;
  const Copies wanted{pattern.number(), used_, used_ + pattern.size()};
  const bool there = taken_ < copies_.size() && copies_[taken_] == wanted && wanted.end <= intact_;
  if (!there) {
    slots_.resize(std::max(slots_.size(), wanted.end));
    std::copy(pattern.begin(), pattern.end(), slots_.begin() + static_cast<std::ptrdiff_t>(used_));
    copies_.resize(taken_);
    copies_.push_back(wanted);
    intact_ = wanted.end;
  }
  ++taken_;
  used_ = wanted.end;
  return true;
}

void Slots::cut(std::size_t index) {
  used_ = index;
  while (taken_ > 0 && copies_[taken_ - 1].end > index) --taken_;
}

}  // namespace jtlint::screen
