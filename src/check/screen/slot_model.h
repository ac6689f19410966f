#pragma once

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "check/member_name.h"
#include "check/screen/slots.h"
#include "check/value.h"

namespace jtlint::screen {

/// Some slots that follow each other.
struct SlotRange {
  const Slot* first = nullptr;
  std::size_t count = 0;

  bool contains(const Slot& slot) const {
    const std::less<const Slot*> is_before;  // some slots stand in no template
    return !is_before(&slot, first) && is_before(&slot, first + count);
  }
};

/// Which of some slots had their texts looked at, and whether anything of others was.
class Reads {
 public:
  static constexpr std::size_t most = 512;
  using Set = std::bitset<most>;

  /// Notes of the first of some slots. `whole` are those of the template that they are part of, and
  /// none if there is no other part of it.
  void start(const SlotRange& slots, const SlotRange& whole) {
    slots_ = {slots.first, std::min(slots.count, most)};
    whole_ = whole;
    fixed_.reset();
    clear();
  }

  /// Leaves out slots whose texts are always the same.
  void leave_out(const Set& fixed) { fixed_ = fixed; }

  void clear() {
    noted_.reset();
    strays_ = false;
    says_all_ = true;
  }

  void note(const Slot& slot) {
    if (slots_.contains(slot)) {
      noted_.set(static_cast<std::size_t>(&slot - slots_.first));
    } else {
      says_all_ = false;
      touch(slot);
    }
  }

  /// Is told of a slot of which more than its kind was looked at.
  void touch(const Slot& slot) {
    strays_ = strays_ || (whole_.contains(slot) && !slots_.contains(slot));
  }

  /// The same for a part of a template that is not there.
  void miss() { strays_ = strays_ || whole_.count > 0; }

  /// Is told that what a string reads as is looked at, which is in no slot of an outline.
  void look_into() { says_all_ = false; }

  Set noted() const { return noted_ & ~fixed_; }

  /// Whether these are all whose texts were looked at, in whole, and none was left out.
  bool say_all() const { return says_all_ && (noted_ & fixed_).none(); }

  /// Whether other parts of the template were looked at.
  bool strays() const { return strays_; }

 private:
  SlotRange slots_;
  SlotRange whole_;
  Set noted_;
  Set fixed_;
  bool strays_ = false;
  bool says_all_ = true;
};

/// Names that a mapping seems to have though it has no such member: they are opaque.
using HiddenNames = std::unordered_map<const Slot*, const std::set<std::string, std::less<>>*>;

/// Slots as rules see them.
class SlotModel final : public ValueModel {
 public:
  Value value(const Slot& slot) const { return {*this, &slot, slot.kind}; }

  void hide(HiddenNames names) { hidden_ = std::move(names); }
  void hide_nothing() {
    if (!hidden_.empty()) hidden_.clear();
  }

  /// Notes from now on whose texts are looked at; null: of none.
  void note_reads(Reads* reads) { reads_ = reads; }
  bool notes_reads() const { return reads_ != nullptr; }
  void note(const Slot& slot) const {
    if (reads_ != nullptr) reads_->note(slot);
  }
  void touch(const Slot& slot) const {
    if (reads_ != nullptr) reads_->touch(slot);
  }

  /// Is told that a part of the template was looked for that is not there.
  void miss() const {
    if (reads_ != nullptr) reads_->miss();
  }

  /// Is told that a string is read through a lens, and reads as nothing that the outline has.
  void look_into() const {
    if (reads_ != nullptr) reads_->look_into();
  }

  std::string_view text(const void* handle) const override {
    note(at(handle));
    return at(handle).text();
  }
  std::size_t size(const void* handle) const override {
    touch(at(handle));
    return at(handle).size;
  }
  Value child(const void* handle, std::size_t index) const override;
  std::string_view name(const void* handle, std::size_t index) const override;
  Value member(const void* handle, const MemberName& name) const override {
    const Slot* found = find(at(handle), name);
    return found == nullptr ? Value() : value(*found);
  }

  /// The member called `name`, or null.
  const Slot* find(const Slot& slot, const MemberName& name) const;

  /// What is read into slots has no such object, or is not sound.
  bool names_differ(const void*) const override { return true; }
  const Text* located_text(const void*) const override { return nullptr; }

 private:
  static const Slot& at(const void* handle) { return *static_cast<const Slot*>(handle); }
  static const Slot& at(const void* handle, std::size_t index);

  HiddenNames hidden_;
  Reads* reads_ = nullptr;
};

}  // namespace jtlint::screen
