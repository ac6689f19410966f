#include "check/screen/json_slots.h"

#include "check/screen/member_outlines.h"
#include "dialect/described.h"
#include "support/unknown_part.h"
#include "support/utf8.h"

namespace jtlint::screen {
namespace {

/// Templates nest some ten deep; what nests deeper is left to others.
constexpr unsigned deepest = 32;

/// Where a value stands.
struct Where {
  std::uint16_t shape = 0;
  unsigned depth = 0;
  bool listed = false;  ///< in a list, however deep
  bool named = false;   ///< it is a member, which may be left out
};

/// The members of an object that were met.
struct Met {
  std::uint64_t members = 0;  ///< of those that its shape knows, a bit each
  std::uint64_t set = 0;      ///< likewise, those that are set
  std::uint64_t names = 0;    ///< a bit for each name, which several may share
};

/// That of an item, and of the whole.
constexpr MemberName nameless("");

class Reader {
 public:
  Reader(std::string_view text, Slots& slots, Store& store)
      : text_(text),
        json_(text, store.room(text.size() + JsonText::slack)),
        slots_(slots),
        store_(store) {}

  /// Has shapes be as a plan says, and notes where parts are. Else any shape is sound.
  void hold_against(const ShapePlan& plan, Places& places) {
    plan_ = &plan;
    places_ = &places;
  }

  /// Has members of the whole be read by their outlines.
  void read_by(MemberOutlines* members) { members_ = members; }

  Scan read(std::uint16_t shape = 0) {
    const bool sound = value(nameless, {.shape = shape}) && json_.peek() == '\0' &&
                       json_.place() == text_.data() + text_.size();
    return sound && (json_.is_ascii() || is_known_utf8(text_)) ? Scan::sound : Scan::doubtful;
  }

 private:
  bool value(const MemberName& name, const Where& where) {
    const std::size_t index = slots_.used();
    Slot* slot = slots_.add();
    if (slot == nullptr || where.depth > deepest) return false;
    slot->set_name(name);
    slot->shape = where.shape;
    const char first = json_.peek();
    const bool read =
        first == '{' || first == '[' ? collection(first, *slot, index, where) : scalar(*slot);
    if (!read) return false;
    if (where.shape == 0) return true;
    const bool left_out = where.named && is_unset(*slot);
    if (!where.listed) (*places_)[where.shape] = static_cast<std::uint16_t>(index);
    return left_out || (*plan_)[where.shape].fits(*slot);
  }

  bool collection(char first, Slot& slot, std::size_t index, const Where& where) {
    const char* begin = json_.place();
    if (!(first == '{' ? object(slot, where) : array(slot, where))) return false;
    slot.extent = static_cast<std::uint16_t>(slots_.used() - index);
    slot.set_raw({begin, static_cast<std::size_t>(json_.place() - begin)});
    return true;
  }

  bool scalar(Slot& slot) {
    std::string_view text;
    const bool sound = json_.scalar(slot.kind, text) == Scan::sound;
    slot.set_text(text);
    return sound;
  }

  bool array(Slot& slot, const Where& where) {
    slot.kind = Kind::sequence;
    json_.take();
    if (json_.take(']')) return true;
    const std::uint16_t shape = slot.shape == 0 ? std::uint16_t{0} : (*plan_)[slot.shape].items;
    do {
      if (++slot.size > Slots::most_children) return false;
      if (!value(nameless, {shape, where.depth + 1, true, false})) return false;
    } while (json_.take(','));
    return json_.take(']');
  }

  bool object(Slot& slot, const Where& where) {
    slot.kind = Kind::mapping;
    json_.take();
    Met met;
    if (!json_.take('}')) {
      do {
        if (slot.size >= Slots::most_children || !member(slot, met, where)) return false;
      } while (json_.take(','));
      if (!json_.take('}')) return false;
    }
    if (slot.shape == 0) return true;
    const std::uint64_t required = (*plan_)[slot.shape].required;
    return (where.named && slot.size == 0) || (met.set & required) == required;
  }

  bool member(Slot& object, Met& met, const Where& where) {
    std::string_view text;
    if (json_.peek() != '"' || json_.string(text) != Scan::sound || !json_.take(':')) return false;
    const MemberName name(text);
    const std::size_t index = slots_.used();
    std::uint16_t shape = 0;
    std::uint64_t known = 0;
    if (!take_name(object, name, met, shape, known)) return false;
    const bool by_outline = members_ != nullptr && where.depth == 0;
    if (by_outline && members_->take(shape, name, json_, slots_, store_, *places_)) {
      met.set |= known;
      ++object.size;
      return true;
    }
    const char* begin = json_.place();
    if (!value(name, {shape, where.depth + 1, where.listed, true})) return false;
    if (by_outline) members_->pass(shape, {begin, static_cast<std::size_t>(json_.place() - begin)});
    if (plan_ != nullptr && is_unset(slots_[index])) return shape != 0 && drop(index);
    met.set |= known;
    ++object.size;
    return true;
  }

  /// What the shape says of a member, and whether it may stand there, and stands there once.
  bool take_name(const Slot& object, const MemberName& name, Met& met, std::uint16_t& shape,
                 std::uint64_t& known) {
    if (object.shape != 0) {
      const ShapeNode& node = (*plan_)[object.shape];
      const std::size_t place = node.find(name);
      const bool is_known = place < node.members.size();
      if (!is_known && !node.open) return false;
      known = is_known ? std::uint64_t{1} << place : 0;
      shape = is_known ? node.members[place].shape : node.others;
      const bool again = (met.members & known) != 0;
      met.members |= known;
      if (is_known || again) return !again;
    }
    const std::uint64_t bit = std::uint64_t{1} << (name.mark() * 0x9E3779B1U >> 26U);
    const bool perhaps_again = (met.names & bit) != 0;
    met.names |= bit;
    return !perhaps_again || !stands_in(object, name);
  }

  static bool stands_in(const Slot& object, const MemberName& name) {
    const Slot* child = &object + 1;
    for (unsigned i = 0; i < object.size; ++i, child = next_sibling(child)) {
      if (child->is_named(name)) return true;
    }
    return false;
  }

  static bool is_unset(const Slot& slot) {
    return slot.kind == Kind::null || (slot.kind == Kind::mapping && slot.size == 0);
  }

  bool drop(std::size_t index) {
    for (std::size_t i = index; i < slots_.used(); ++i) (*places_)[slots_[i].shape] = 0;
    slots_.cut(index);
    return true;
  }

  std::string_view text_;
  JsonText json_;
  Slots& slots_;
  Store& store_;
  const ShapePlan* plan_ = nullptr;
  Places* places_ = nullptr;
  MemberOutlines* members_ = nullptr;
};

}  // namespace

bool is_known_utf8(std::string_view text) {
  return !utf8::first_invalid(text) && text.find(unknown_part) == std::string_view::npos;
}

Scan read_template(std::string_view text, const ShapePlan& plan, Slots& slots, Store& store,
                   Places& places, MemberOutlines* members) {
  if (text.size() > longest_text) return Scan::doubtful;
  Reader reader(text, slots, store);
  reader.hold_against(plan, places);
  if (members == nullptr) return reader.read(ShapePlan::root);
  members->start();
  reader.read_by(members);
  const bool sound = reader.read(ShapePlan::root) == Scan::sound && members->finish(slots);
  return sound ? Scan::sound : Scan::doubtful;
}

Scan read_part(std::string_view text, const ShapePlan& plan, std::uint16_t shape, Slots& slots,
               Store& store, Places& places) {
  Reader reader(text, slots, store);
  reader.hold_against(plan, places);
  return reader.read(shape);
}

std::uint16_t described_arn(const Slots& slots) {
  std::uint16_t arn = 0;
  bool more = false;
  const Slot* child = &slots[1] + 1;
  for (unsigned i = 0; i < slots[1].size; ++i, child = next_sibling(child)) {
    more = more || !is_summary_member(child->name());
    const bool is_arn = child->name() == "jobTemplateArn" && child->kind == Kind::string;
    if (is_arn) arn = slots.index_of(*child);
  }
  return more ? arn : std::uint16_t{0};
}

bool is_arn_of_iot(const Slot& arn) {
  return arn.text().find(":iot:") != std::string_view::npos;
}

Scan read_any(std::string_view text, Slots& slots, Store& store) {
  if (text.size() > longest_text) return Scan::doubtful;
  return Reader(text, slots, store).read();
}

}  // namespace jtlint::screen
