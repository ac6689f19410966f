#include "check/screen/slot_lenses.h"

#include "check/screen/json_slots.h"
#include "check/screen/node_slots.h"

namespace jtlint::screen {
namespace {

const Slot nothing_known = opaque_slot();

std::string_view part_of(std::string_view text, Span part) {
  return text.substr(part.begin, part.size());
}

}  // namespace

void SlotLenses::start(const Node* facts, const Places* places) {
  facts_ = facts;
  places_ = places;
  facts_slot_ = 0;
  empty_list_ = 0;
  outlined_ = 0;
  ahead_ = false;
  reads_.clear();
  doubtful_ = false;
  ++number_;
}

Value SlotLenses::facts() {
  if (facts_ == nullptr) return model_.value(nothing_known);
  if (facts_slot_ == 0) {
    facts_slot_ = static_cast<std::uint16_t>(slots_.used());
    doubtful_ = doubtful_ || !add_slots(*facts_, slots_);
  }
  return doubtful_ ? model_.value(nothing_known) : model_.value(slots_[facts_slot_]);
}

/// A template whose shape is as the plan says has nothing at a prefix that the plan does not know;
/// mostly that is seen at once, else it is walked, and nothing found.
std::size_t SlotLenses::enter(const Path& path, Value& value) {
  if (places_ == nullptr) return 0;
  const std::uint16_t part = shape_.part_at(path);
  if (part == 0) {
    if (!shape_.surely_lacks(path)) return 0;
    value = Value();
    return path.prefix_steps();
  }
  const std::uint16_t slot = (*places_)[part];
  if (slot == 0) {
    model_.miss();
  } else {
    model_.touch(slots_[slot]);
  }
  value = slot == 0 ? Value() : model_.value(slots_[slot]);
  return path.prefix_steps();
}

Value SlotLenses::read(Lens lens, const Value& string) {
  if (string.kind() != Kind::string) return {};
  Slot& slot = slots_[slots_.index_of(slot_of(string))];
  if (is_outlined(slot, lens)) return model_.value(slots_[slot.reading(lens)]);
  const std::string_view text = string.text();
  model_.look_into();
  if (text.size() > longest_reading) return {};
  if (slot.reading(lens) == 0) slots_.set_reading(slot, lens, read_new(lens, slot, text));
  const std::uint16_t reading = slot.reading(lens);
  return reading == no_reading ? Value() : model_.value(slots_[reading]);
}

/// The slot of what a text reads as.
std::uint16_t SlotLenses::read_new(Lens lens, const Slot& string, std::string_view text) {
  const auto root = static_cast<std::uint16_t>(slots_.used());
  if (lens == Lens::json) {
    doubtful_ = doubtful_ || read_any(text, slots_, store_) == Scan::doubtful;
    return doubtful_ ? no_reading : root;
  }
  const char needed = needed_to_read(lens);
  if (needed != '\0' && text.find(needed) == std::string_view::npos) return empty_list();
  if (!read_through(lens, text, reading_)) return no_reading;
  if (!reading_.records.empty()) reads_.push_back({slots_.index_of(string), lens});
  doubtful_ = doubtful_ || !add_reading(text);
  return doubtful_ ? no_reading : root;
}

/// The slot of a list of nothing, which one is enough for.
std::uint16_t SlotLenses::empty_list() {
  if (empty_list_ == 0) {
    empty_list_ = static_cast<std::uint16_t>(slots_.used());
    doubtful_ = doubtful_ || add("", Kind::sequence, {}) == nullptr;
  }
  return doubtful_ ? no_reading : empty_list_;
}

Slot* SlotLenses::add(const MemberName& name, Kind kind, std::string_view text) {
  Slot* slot = slots_.add();
  if (slot == nullptr) return nullptr;
  slot->set_name(name);
  slot->kind = kind;
  slot->set_text(text);
  return slot;
}

bool SlotLenses::add_reading(std::string_view text) {
  const std::size_t begin = slots_.used();
  Slot* list = reading_.is_list ? add("", Kind::sequence, {}) : nullptr;
  const bool many = reading_.records.size() > Slots::most_children || reading_.open;
  if (many || (reading_.is_list && list == nullptr)) return false;
  std::span<const LensPart> rest = reading_.parts;
  items_ = reading_.items;
  for (const LensRecord& record : reading_.records) {
    if (!add_record(record, rest.first(record.parts), text)) return false;
    rest = rest.subspan(record.parts);
  }
  if (list == nullptr) return true;
  list->size = static_cast<std::uint16_t>(reading_.records.size());
  list->extent = static_cast<std::uint16_t>(slots_.used() - begin);
  return true;
}

bool SlotLenses::add_record(const LensRecord& record, std::span<const LensPart> parts,
                            std::string_view text) {
  const std::size_t begin = slots_.used();
  Slot* slot = add("", Kind::mapping, part_of(text, record.whole));
  if (slot == nullptr) return false;
  for (const LensPart& part : parts) {
    if (!add_part(part, text)) return false;
  }
  slot->size = static_cast<std::uint16_t>(parts.size());
  slot->extent = static_cast<std::uint16_t>(slots_.used() - begin);
  return true;
}

bool SlotLenses::add_part(const LensPart& part, std::string_view text) {
  const std::size_t begin = slots_.used();
  const Kind kind = part.unknown ? Kind::opaque : part.is_list ? Kind::sequence : Kind::string;
  const std::string_view said = part.says.empty() ? part_of(text, part.place) : part.says;
  Slot* slot = add(part.name, kind, part.is_list ? std::string_view() : said);
  if (slot == nullptr || part.items > Slots::most_children) return false;
  for (const Span& item : items_.first(part.items)) {
    if (add("", Kind::string, part_of(text, item)) == nullptr) return false;
  }
  items_ = items_.subspan(part.items);
  slot->size = static_cast<std::uint16_t>(part.items);
  slot->extent = static_cast<std::uint16_t>(slots_.used() - begin);
  return true;
}

Verdict SlotLenses::once(const void* key, FunctionRef<Verdict()> ask) {
  if (model_.notes_reads()) return ask();  // what it reads is to be noted
  const std::size_t place = (reinterpret_cast<std::uintptr_t>(key) >> 4U) % known_.size();
  if (known_[place].key == key && known_[place].about == number_) return known_[place].verdict;
  const Verdict verdict = ask();
  known_[place] = {key, number_, verdict};
  return verdict;
}

}  // namespace jtlint::screen
