#include "check/screen/node_slots.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "document/decimal.h"

namespace jtlint::screen {
namespace {

constexpr unsigned deepest = 64;

class Filler {
 public:
  explicit Filler(Slots& slots) : slots_(slots) {}

  void hold_against(const ShapePlan& plan, Places& places) {
    plan_ = &plan;
    places_ = &places;
  }
  void hide(const Hidden& hidden) { hidden_ = &hidden; }

  /// False where there is more than slots can hold.
  bool fill(const Node& node, std::string_view name, std::uint16_t shape, bool listed = false,
            unsigned depth = 0) {
    const std::size_t index = slots_.used();
    Slot* slot = slots_.add();
    const std::size_t children = node.items.size() + node.members.size();
    const bool in_part = node.kind == Kind::opaque && node.text.has_unknown();
    if (slot == nullptr || in_part || children > Slots::most_children || depth > deepest) {
      return false;
    }
    slot->set_name(name);
    slot->shape = shape;
    slot->kind = is_hidden(node) ? Kind::opaque : node.kind;
    slot->set_text(node.text.decoded());
    slot->size = static_cast<std::uint16_t>(children);
    clean_ = clean_ && !node.uncertain && fits(node, shape);
    open_ = open_ || slot->kind == Kind::opaque;
    if (shape != 0 && !listed) (*places_)[shape] = static_cast<std::uint16_t>(index);
    if (hidden_ != nullptr && hidden_->names.contains(&node)) {
      hidden_names_.emplace(slot, &hidden_->names.at(&node));
    }
    if (!fill_children(node, shape, listed, depth + 1)) return false;
    slot->extent = static_cast<std::uint16_t>(slots_.used() - index);
    return true;
  }

  bool is_clean() const { return clean_; }
  bool is_open() const { return open_; }
  HiddenNames hidden_names() && { return std::move(hidden_names_); }

 private:
  bool is_hidden(const Node& node) const {
    return hidden_ != nullptr && hidden_->values.contains(&node);
  }

  bool fill_children(const Node& node, std::uint16_t shape, bool listed, unsigned depth) {
    const std::uint16_t items = shape == 0 ? std::uint16_t{0} : (*plan_)[shape].items;
    for (const Node& item : node.items) {
      if (!fill(item, {}, items, true, depth)) return false;
    }
    std::uint64_t set = 0;
    const bool differ = names_differ(node);
    if (plan_ == nullptr && !differ) return false;  // the last one counts, which slots do not know
    clean_ = clean_ && differ;
    for (const Member& member : node.members) {
      if (!fill(member.value, member.name(), member_shape(shape, member.name(), set), listed,
                depth)) {
        return false;
      }
    }
    if (shape == 0 || node.kind != Kind::mapping) return true;
    const std::uint64_t required = (*plan_)[shape].required;
    clean_ = clean_ && (set & required) == required;
    return true;
  }

  /// Whether no two members have a name in common. What is in a list or in another mapping is not
  /// looked at.
  static bool names_differ(const Node& node) {
    std::array<std::uint32_t, Slots::most_children> marks;
    for (std::size_t i = 0; i < node.members.size(); ++i) {
      marks[i] = MemberName::mark_of(node.members[i].key.decoded());
      const auto end = marks.begin() + static_cast<std::ptrdiff_t>(i);
      if (std::find(marks.begin(), end, marks[i]) != end) return false;  // or so it seems
    }
    return true;
  }

  /// The shape of a member, which `set` then has. An unknown one is not clean; no more is one that
  /// stands twice.
  std::uint16_t member_shape(std::uint16_t object, const std::string& name, std::uint64_t& set) {
    if (object == 0) return 0;  // a part that the schema leaves open
    const ShapeNode& shape = (*plan_)[object];
    const std::size_t place = shape.find(name);
    if (place == shape.members.size()) {
      clean_ = clean_ && shape.open;
      return shape.others;
    }
    const std::uint64_t bit = std::uint64_t{1} << place;
    clean_ = clean_ && (set & bit) == 0;
    set |= bit;
    return shape.members[place].shape;
  }

  bool fits(const Node& node, std::uint16_t number) const {
    if (number == 0 || node.kind == Kind::opaque) return true;
    const ShapeNode& shape = (*plan_)[number];
    if (!shape.allows(node.kind)) return false;
    if (node.kind == Kind::number && shape.whole) {
      const auto decimal = Decimal::from(node.text.decoded());
      return decimal && decimal->is_whole();
    }
    const bool choice = node.kind == Kind::string && shape.allows_choice(node.text.decoded());
    return shape.choices.empty() || choice;
  }

  Slots& slots_;
  const ShapePlan* plan_ = nullptr;
  Places* places_ = nullptr;
  const Hidden* hidden_ = nullptr;
  HiddenNames hidden_names_;
  bool clean_ = true;
  bool open_ = false;  ///< some of it is opaque
};

}  // namespace

Fit fill_slots(const Node& root, const ShapePlan& plan, Slots& slots, Places& places) {
  Filler filler(slots);
  filler.hold_against(plan, places);
  if (!filler.fill(root, {}, ShapePlan::root)) return Fit::beyond;
  if (!filler.is_clean()) return Fit::other;
  return filler.is_open() ? Fit::open : Fit::clean;
}

bool fill_slots(const Node& root, const Hidden& hidden, Slots& slots, SlotModel& model) {
  Filler filler(slots);
  filler.hide(hidden);
  const bool filled = filler.fill(root, {}, 0);
  model.hide(std::move(filler).hidden_names());
  return filled;
}

bool add_slots(const Node& root, Slots& slots) {
  return Filler(slots).fill(root, {}, 0);
}

}  // namespace jtlint::screen
