#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "check/lens.h"
#include "check/value.h"
#include "document/node.h"

namespace jtlint::screen {

/// A number that equal names share, and few others: most names are told apart without a look at all
/// of their letters.
inline std::uint32_t mark_of(std::string_view name) {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  const std::size_t size = name.size();
  if (size >= sizeof first) {
    std::memcpy(&first, name.data(), sizeof first);
    std::memcpy(&last, name.data() + size - sizeof last, sizeof last);
  } else {
    for (const char c : name) first = first * 256 + static_cast<unsigned char>(c);
  }
  return first ^ (last * 31) ^ static_cast<std::uint32_t>(size << 24U);
}

/// A value of a template, of its job document, or of a record that a lens has made. Values lie in
/// one row, each followed by those in it, so that a template is read in one go and forgotten by
/// starting again.
struct Slot {
  std::string_view text = {};  ///< string: its characters; number, boolean: as written
  std::string_view name = {};  ///< of a member
  std::string_view raw = {};   ///< of a collection: the bytes that it was read from, if any
  std::uint32_t size = 0;      ///< the number of items or members
  std::uint32_t extent = 1;    ///< the number of slots up to the one behind all that is in it
  std::uint32_t mark = 0;      ///< of the name
  Kind kind = Kind::null;
  std::uint16_t shape =
      0;  ///< what the schema says of it, by its number in the ShapePlan; 0: nothing
  /// What the string reads as, by lens: 0 where that was not asked, else its slot, or `no_reading`.
  std::array<std::uint16_t, 4> readings = {};
};

inline constexpr std::uint16_t no_reading = std::numeric_limits<std::uint16_t>::max();

/// The slots of one template. There is a limit to them, and one to the children of each, so that
/// nothing takes long: what has more is no affair of the screen.
class Slots {
 public:
  static constexpr std::size_t most = 4096;
  static constexpr std::size_t most_children = 128;

  Slots() : slots_(std::make_unique<std::array<Slot, most>>()) {}

  /// Forgets everything. The first slot stays unused, so that 0 is none.
  void clear() { used_ = 1; }

  /// A new slot at the end, or null where there are too many.
  Slot* add();

  Slot& operator[](std::size_t index) { return (*slots_)[index]; }
  const Slot& operator[](std::size_t index) const { return (*slots_)[index]; }
  std::size_t used() const { return used_; }
  std::size_t index_of(const Slot& slot) const {
    return static_cast<std::size_t>(&slot - slots_->data());
  }

  /// Forgets all slots from the one at `index` on.
  void cut(std::size_t index) { used_ = index; }

 private:
  std::unique_ptr<std::array<Slot, most>> slots_;
  std::size_t used_ = 1;
};

inline void name_slot(Slot& slot, std::string_view name) {
  slot.name = name;
  slot.mark = mark_of(name);
}

inline const Slot& slot_of(const Value& value) {
  return *static_cast<const Slot*>(value.handle());
}

inline const Slot* next_sibling(const Slot* slot) {
  return slot + slot->extent;
}

/// Names that a mapping seems to have though it has no such member: they are opaque.
using HiddenNames = std::unordered_map<const Slot*, const std::set<std::string, std::less<>>*>;

/// Slots as rules see them.
class SlotModel final : public ValueModel {
 public:
  Value value(const Slot& slot) const { return {*this, &slot}; }

  void hide(HiddenNames names) { hidden_ = std::move(names); }

  Kind kind(const void* handle) const override { return at(handle).kind; }
  std::string_view text(const void* handle) const override { return at(handle).text; }
  std::size_t size(const void* handle) const override { return at(handle).size; }
  const void* child(const void* handle, std::size_t index) const override;
  std::string_view name(const void* handle, std::size_t index) const override;
  const void* member(const void* handle, std::string_view name) const override;
  const Text* located_text(const void*) const override { return nullptr; }

 private:
  static const Slot& at(const void* handle) { return *static_cast<const Slot*>(handle); }

  HiddenNames hidden_;
};

}  // namespace jtlint::screen
