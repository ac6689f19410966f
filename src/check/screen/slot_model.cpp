#include "check/screen/slot_model.h"

namespace jtlint::screen {
namespace {

/// Stands for a member that is there under a name that rules do not see.
const Slot unseen = opaque_slot();

}  // namespace

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
