#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "check/lens.h"
#include "check/member_name.h"
#include "check/value.h"
#include "document/node.h"

namespace jtlint::screen {

/// A value of a template, of its job document, or of a record that a lens has made. Values lie in
/// one row, each followed by those in it, so that a template is read in one go and forgotten by
/// starting again. It is kept small: making slots is much of what a screen does.
class Slot {
 public:
  /// The characters of a string, or a number or boolean as written.
  std::string_view text() const { return is_raw_ ? std::string_view() : bytes(); }
  void set_text(std::string_view text) { keep(text, false); }

  /// The bytes that say all of a value: those of a scalar's text, or those that a collection was
  /// read from; empty where they are not known.
  std::string_view content() const {
    return is_raw_ || !is_collection() ? bytes() : std::string_view();
  }
  void set_raw(std::string_view raw) { keep(raw, true); }

  /// Of a member.
  std::string_view name() const { return {name_, name_size_}; }
  void set_name(const MemberName& name) {
    name_ = name.text().data();
    name_size_ = static_cast<std::uint32_t>(name.text().size());
    mark_ = name.mark();
  }
  std::uint32_t name_mark() const { return mark_; }
  bool is_named(const MemberName& name) const { return name.is(this->name(), mark_); }

  /// What the string reads as through a lens: its slot, `no_reading`, or 0 where that was not
  /// asked.
  std::uint16_t reading(Lens lens) const { return readings_[static_cast<std::size_t>(lens)]; }

  bool is_collection() const { return kind == Kind::mapping || kind == Kind::sequence; }

 private:
  friend class Slots;

  std::string_view bytes() const { return {text_, text_size_}; }
  void keep(std::string_view text, bool is_raw) {
    text_ = text.data();
    text_size_ = static_cast<std::uint32_t>(text.size());
    is_raw_ = is_raw;
  }

  const char* text_ = nullptr;
  const char* name_ = nullptr;
  std::uint32_t text_size_ = 0;
  std::uint32_t name_size_ = 0;
  std::uint32_t mark_ = 0;

 public:
  std::uint16_t size = 0;    ///< the number of items or members
  std::uint16_t extent = 1;  ///< the number of slots up to the one behind all that is in it
  std::uint16_t shape =
      0;  ///< what the schema says of it, by its number in the ShapePlan; 0: nothing
  Kind kind = Kind::null;

 private:
  bool is_raw_ = false;
  std::array<std::uint16_t, 4> readings_ = {};
};

/// A value of which nothing is known.
inline Slot opaque_slot() {
  Slot slot;
  slot.kind = Kind::opaque;
  return slot;
}

inline constexpr std::uint16_t no_reading = std::numeric_limits<std::uint16_t>::max();

/// Slots of which many templates have copies.
class SlotPattern {
 public:
  SlotPattern() = default;
  SlotPattern(SlotPattern&&) = default;
  SlotPattern& operator=(SlotPattern&&) = default;

  void push_back(const Slot& slot) { slots_.push_back(slot); }
  Slot& operator[](std::size_t index) { return slots_[index]; }
  std::size_t size() const { return slots_.size(); }
  auto begin() const { return slots_.begin(); }
  auto end() const { return slots_.end(); }

  /// A number that no other pattern of this process has or had: copies stay behind when it is
  /// forgotten, and its memory may become that of another one.
  std::uint64_t number() const { return number_; }

 private:
  static std::uint64_t next_number();

  std::vector<Slot> slots_;
  std::uint64_t number_ = next_number();
};

/// The slots of one template. There is a limit to them, and one to the children of each, so that
/// nothing takes long: what has more is no affair of the screen.
///
/// One template after the other may have copies of the same slots at its beginning, in which only
/// texts and readings are its own. They are copied once.
class Slots {
 public:
  static constexpr std::size_t most = 4096;
  static constexpr std::size_t most_children = 128;

  Slots() { slots_.reserve(most); }

  /// Forgets everything. The first slot stays unused, so that 0 is none.
  void clear();

  /// A new slot at the end, or null where there are too many.
  Slot* add() {
    if (used_ == most) return nullptr;
    intact_ = std::min(intact_, used_);
    if (used_ == slots_.size()) slots_.emplace_back();
    Slot& slot = slots_[used_++];
    slot = Slot();
    return &slot;
  }

  /// Puts copies of slots behind those that there are, whose texts are to be set: they may be those
  /// of an earlier template. False where that would be too many.
  bool add(const SlotPattern& pattern);

  /// Sets what a string reads as.
  void set_reading(Slot& string, Lens lens, std::uint16_t reading) {
    std::uint16_t& known = string.readings_[static_cast<std::size_t>(lens)];
    known = reading;
    readings_.push_back(&known);
  }

  Slot& operator[](std::size_t index) { return slots_[index]; }
  const Slot& operator[](std::size_t index) const { return slots_[index]; }
  std::size_t used() const { return used_; }
  std::uint16_t index_of(const Slot& slot) const {
    return static_cast<std::uint16_t>(&slot - slots_.data());
  }

  /// Forgets all slots from the one at `index` on.
  void cut(std::size_t index);

 private:
  /// Copies of a pattern, and where they are.
  struct Copies {
    std::uint64_t of = 0;  ///< its number
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(const Copies&, const Copies&) = default;
  };

  std::vector<Slot> slots_ = std::vector<Slot>(1);  ///< as many as were ever used; never moved
  std::size_t used_ = 1;
  std::vector<std::uint16_t*> readings_;  ///< that are set

  std::vector<Copies> copies_;  ///< in order; some may be of earlier templates
  std::size_t taken_ = 0;       ///< how many of them this template has
  std::size_t intact_ = 1;      ///< behind so many slots, there are no copies any more
};

inline const Slot& slot_of(const Value& value) {
  return *static_cast<const Slot*>(value.handle());
}

inline const Slot* next_sibling(const Slot* slot) {
  return slot + slot->extent;
}

/// Whether all items of a list are as `is_so` says, which is not asked about those behind the first
/// one that is not.
template <typename IsSo>
bool all_items(const Slot& list, IsSo is_so) {
  const Slot* item = &list + 1;
  for (unsigned i = 0; i < list.size; ++i, item = next_sibling(item)) {
    if (!is_so(*item)) return false;
  }
  return true;
}

}  // namespace jtlint::screen
