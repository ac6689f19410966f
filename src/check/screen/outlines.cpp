#include "check/screen/outlines.h"

#include "check/lens.h"

namespace jtlint::screen {

Reads::Set Outlines::Known::fixed() const {
  Reads::Set slots;
  const auto add = [&](const Outline& outline, std::size_t first) {
    for (const std::uint16_t number : outline.fixed) {
      if (first + number < slots.size()) slots.set(first + number);
    }
  };
  add(*whole, 1);
  if (inner != nullptr) add(*inner, 1 + whole->slots.size());
  return slots;
}

Outlines::Known Outlines::read(std::string_view text, Slots& slots, Store& store, Places& places) {
  if (text.size() > longest_text) return {};
  JsonText json(text, store.room(text.size() + JsonText::slack));
  const Outline* whole = templates_.take(json, store);
  const bool read = whole != nullptr && (json.is_ascii() || is_known_utf8(text)) &&
                    templates_.fill(*whole, plan_, slots);
  if (!read) return {};
  places = whole->places;
  if (whole->host == 0) return {whole};
  const Outline* inner = templates_.inner_outline();
  const bool in_host = inner != nullptr && whole->scalars[templates_.host()] + 1 == whole->host;
  const auto root = static_cast<std::uint16_t>(slots.used());
  if (!in_host || !documents_.fill(*inner, plan_, slots)) return {};
  slots.set_reading(slots[whole->host], Lens::json, root);
  return {whole, inner};
}

void Outlines::learn(std::string_view text, std::uint16_t host, Slots& slots, Store& store,
                     const FixedScalars& fixed) {
  OutlineMaker(plan_, slots, store).add_template(text, host, fixed, templates_, documents_);
}

void Outlines::clear() {
  templates_.clear();
  documents_.clear();
}

}  // namespace jtlint::screen
