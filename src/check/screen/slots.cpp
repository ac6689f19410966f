#include "check/screen/slots.h"

#include <algorithm>
#include <atomic>

namespace jtlint::screen {
namespace {

/// Stands for a member that is there under a name that rules do not see.
const Slot unseen = opaque_slot();

}  // namespace

void Slots::clear() {
  for (std::uint16_t* reading : readings_) *reading = 0;
  readings_.clear();
  used_ = 1;
  taken_ = 0;
}

std::uint64_t SlotPattern::next_number() {
  static std::atomic<std::uint64_t> last = 0;
  return ++last;
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

const Slot& SlotModel::at(const void* handle, std::size_t index) {
  const Slot* child = &at(handle) + 1;
  for (std::size_t i = 0; i < index; ++i) child = next_sibling(child);
  return *child;
}

Value SlotModel::child(const void* handle, std::size_t index) const {
  touch(at(handle));
  return value(at(handle, index));
}

std::string_view SlotModel::name(const void* handle, std::size_t index) const {
  touch(at(handle));
  return at(handle, index).name();
}

const Slot* SlotModel::find(const Slot& slot, const MemberName& name) const {
  touch(slot);
  if (slot.kind != Kind::mapping) return nullptr;
  const Slot* child = &slot + 1;
  for (unsigned left = slot.size; left > 0; --left, child = next_sibling(child)) {
    if (child->is_named(name)) return child;
  }
  if (hidden_.empty()) return nullptr;
  const auto hidden = hidden_.find(&slot);
  return hidden != hidden_.end() && hidden->second->contains(name.text()) ? &unseen : nullptr;
}

}  // namespace jtlint::screen
