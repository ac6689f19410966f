#include "check/screen/slots.h"

namespace jtlint::screen {
namespace {

/// Stands for a member that is there under a name that rules do not see.
const Slot unseen{.kind = Kind::opaque};

}  // namespace

Slot* Slots::add() {
  if (used_ == most) return nullptr;
  Slot& slot = (*slots_)[used_++];
  slot = Slot();
  return &slot;
}

const void* SlotModel::child(const void* handle, std::size_t index) const {
  const Slot* child = &at(handle) + 1;
  for (std::size_t i = 0; i < index; ++i) child = next_sibling(child);
  return child;
}

std::string_view SlotModel::name(const void* handle, std::size_t index) const {
  return at(child(handle, index)).name;
}

const void* SlotModel::member(const void* handle, std::string_view name) const {
  const Slot& slot = at(handle);
  const Slot* child = &slot + 1;
  const std::uint32_t mark = mark_of(name);
  for (std::uint32_t i = 0; i < slot.size && slot.kind == Kind::mapping; ++i) {
    if (child->mark == mark && child->name == name) return child;
    child = next_sibling(child);
  }
  if (hidden_.empty()) return nullptr;
  const auto hidden = hidden_.find(&slot);
  return hidden != hidden_.end() && hidden->second->contains(name) ? &unseen : nullptr;
}

}  // namespace jtlint::screen
