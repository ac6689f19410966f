#include "check/screen/lens_outline.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "check/grammar/characters.h"

namespace jtlint::screen {
namespace {

bool is_like(const LensPart& part, const LensPart& known) {
  return part.name.is(known.name.text(), known.name.mark()) && part.says == known.says &&
         part.unknown == known.unknown && part.is_list == known.is_list &&
         part.items == known.items;
}

/// Whether two readings have the same slots, but for parts of the texts.
bool is_like(const LensReading& reading, const LensReading& known) {
  const auto same_size = [](const LensRecord& a, const LensRecord& b) {
    return a.parts == b.parts;
  };
  const auto same_part = [](const LensPart& a, const LensPart& b) { return is_like(a, b); };
  return reading.is_list == known.is_list && reading.open == known.open &&
         std::equal(reading.records.begin(), reading.records.end(), known.records.begin(),
                    known.records.end(), same_size) &&
         std::equal(reading.parts.begin(), reading.parts.end(), known.parts.begin(),
                    known.parts.end(), same_part);
}

/// Goes through the slots of a reading in their order. `take` is told where the text of the next
/// one is; nothing, if that is the same whatever the text.
template <typename Take>
void each_slot(const LensReading& reading, Take take) {
  if (reading.is_list) take(nullptr);
  std::span<const LensPart> parts = reading.parts;
  std::span<const Span> items = reading.items;
  for (const LensRecord& record : reading.records) {
    take(&record.whole);
    for (const LensPart& part : parts.first(record.parts)) {
      take(part.is_list || !part.says.empty() ? nullptr : &part.place);
      for (const Span& item : items.first(part.items)) take(&item);
      items = items.subspan(part.items);
    }
    parts = parts.subspan(record.parts);
  }
}

}  // namespace

LensOutline::LensOutline(const std::vector<LensRead>& reads, Slots& slots, const SlotModel& model,
                         SlotLenses& lenses)
    : first_(slots.used()) {
  for (const LensRead& each : reads) {
    String string{.read = each, .first = slots.used()};
    lenses.read(each.lens, model.value(slots[each.slot]));
    string.slots = slots.used() - string.first;
    read_through(each.lens, slots[each.slot].text(), string.reading);
    if (each.lens == Lens::placeholders) string.plain = plain_placeholder(slots[each.slot].text());
    note_fixed(string.reading, string.first);
    strings_.push_back(std::move(string));
  }
  for (std::size_t i = first_; i < slots.used(); ++i) slots_.push_back(slots[i]);
}

void LensOutline::note_fixed(const LensReading& reading, std::size_t first) {
  each_slot(reading, [&](const Span* place) {
    if (place == nullptr && first < Reads::most) fixed_.set(first);
    ++first;
  });
}

bool LensOutline::read(Slots& slots) {
  if (!slots.add(slots_)) return false;
  const auto read_string = [&](const String& string) { return read(string, slots); };
  if (std::all_of(strings_.begin(), strings_.end(), read_string)) return true;
  slots.cut(first_);
  for (const String& string : strings_) {
    slots.set_reading(slots[string.read.slot], string.read.lens, 0);
  }
  return false;
}

/// The same for an ARN, which most of them are.
bool LensOutline::read_arn(const String& string, Slots& slots) {
  Slot& host = slots[string.read.slot];
  const std::string_view text = host.text();
  const auto arn = text.size() <= longest_reading ? split_arn(text) : std::nullopt;
  const bool has_version = string.slots == 1 + arn_parts;
  if (!arn || arn->has_version() != has_version) return false;
  Slot* slot = &slots[string.first];
  slot->set_text(text);
  each_place(*arn, [&](Span place) { (++slot)->set_text(bytes_at(text, place)); });
  slots.set_reading(host, Lens::arn, static_cast<std::uint16_t>(string.first));
  return true;
}

/// The same for one placeholder, as most strings have that have any. False says nothing.
bool LensOutline::read_plain(const String& string, Slots& slots) {
  constexpr std::size_t usual = 5;  // list, record, kind, name and URL; and that it is all there is
  Slot& host = slots[string.read.slot];
  const std::string_view text = host.text();
  const auto one = text.size() <= longest_reading ? plain_placeholder(text) : std::nullopt;
  const bool all = one && one->whole.size() == text.size();
  const bool like = one && one->kind == string.plain->kind && string.slots == usual + (all ? 1 : 0);
  if (!like) return false;
  slots[string.first + 1].set_text(bytes_at(text, one->whole));
  const std::size_t end = string.first + string.slots;
  slots[end - 2].set_text(bytes_at(text, one->name));
  slots[end - 1].set_text(bytes_at(text, one->url));
  slots.set_reading(host, Lens::placeholders, static_cast<std::uint16_t>(string.first));
  return true;
}

bool LensOutline::read(const String& string, Slots& slots) {
  if (string.read.lens == Lens::arn) return read_arn(string, slots);
  if (string.plain && read_plain(string, slots)) return true;
  Slot& host = slots[string.read.slot];
  const std::string_view text = host.text();
  const bool like = text.size() <= longest_reading &&
                    read_through(string.read.lens, text, reading_) &&
                    is_like(reading_, string.reading);
  if (!like) return false;
  Slot* slot = &slots[string.first];
  each_slot(reading_, [&](const Span* place) {
    if (place != nullptr) slot->set_text(text.substr(place->begin, place->size()));
    ++slot;
  });
  slots.set_reading(host, string.read.lens, static_cast<std::uint16_t>(string.first));
  return true;
}

}  // namespace jtlint::screen
