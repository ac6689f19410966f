#include "check/screen/outlines.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "check/lens.h"

namespace jtlint::screen {
namespace {

/// A stretch of a text, and the scalar behind it. Null and names are no scalars here.
struct Piece {
  std::string_view before;
  std::string_view scalar = {};  ///< as written, with its quotes
  Kind kind = Kind::null;        ///< null: the text ends
};

bool is_mark(char c) {
  return std::string_view("{}[],:").find(c) != std::string_view::npos;
}

std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

/// Takes apart a text that can be read; none where it cannot.
std::vector<Piece> pieces_of(std::string_view text, Store& store) {
  JsonText json(text, store.room(text.size() + JsonText::slack));
  std::vector<Piece> pieces;
  const char* begin = text.data();
  while (const char next = json.peek()) {
    const char* place = json.place();
    Piece piece{between(begin, place)};
    std::string_view said;
    if (is_mark(next)) {
      json.take();
      continue;
    }
    if (json.scalar(piece.kind, said) == Scan::doubtful) return {};
    piece.scalar = between(place, json.place());
    if (piece.kind == Kind::null || json.peek() == ':') continue;
    pieces.push_back(piece);
    begin = piece.scalar.data() + piece.scalar.size();
  }
  pieces.push_back({between(begin, text.data() + text.size())});
  return pieces;
}

/// Where each byte of a text, and its end, is in the string that it was read from.
std::vector<std::size_t> places_in(std::string_view escaped) {
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < escaped.size(); ++at) {
    places.push_back(at);
    if (escaped[at] == '\\') ++at;
  }
  places.push_back(escaped.size());
  return places;
}

bool is_scalar(const Slot& slot) {
  return slot.kind == Kind::string || slot.kind == Kind::number || slot.kind == Kind::boolean;
}

bool is_part(std::string_view text, std::string_view whole) {
  const std::less_equal<const char*> is_not_behind;
  return is_not_behind(whole.data(), text.data()) &&
         is_not_behind(text.data() + text.size(), whole.data() + whole.size());
}

/// Has some scalars of a text be part of its outline, and of the piece before the next one. Strings
/// with escapes cannot. `slots` begin with the text's.
void fix(Outline& outline, const Slot* slots, std::vector<Piece>& pieces,
         const std::vector<bool>& fixed) {
  std::vector<std::uint16_t> scalars;
  std::vector<Piece> others;
  const char* begin = pieces.front().before.data();
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Piece piece = pieces[i];
    const bool ends = i == outline.scalars.size();
    const std::uint16_t number = ends ? std::uint16_t{0} : outline.scalars[i];
    const std::string_view text = ends ? std::string_view() : slots[number].text();
    const bool wanted = !ends && i < fixed.size() && fixed[i] && number + 1 != outline.host;
    if (wanted && is_part(text, outline.text)) {
      outline.fixed.push_back(number);
      outline.slots[number].set_text(text);
      std::erase(outline.choosy, number);
      continue;
    }
    piece.before = between(begin, piece.before.data() + piece.before.size());
    begin = piece.scalar.data() + piece.scalar.size();
    others.push_back(piece);
    if (!ends) scalars.push_back(number);
  }
  pieces = std::move(others);
  outline.scalars = std::move(scalars);
}

}  // namespace

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
                    fill(*whole, templates_, slots);
  if (!read) return {};
  places = whole->places;
  if (whole->host == 0) return {whole};
  const Outline* inner = templates_.inner_outline();
  const bool in_host = inner != nullptr && whole->scalars[templates_.host()] + 1 == whole->host;
  const auto root = static_cast<std::uint16_t>(slots.used());
  if (!in_host || !fill(*inner, documents_, slots)) return {};
  slots.set_reading(slots[whole->host], Lens::json, root);
  return {whole, inner};
}

/// Adds the slots of an outline with the scalars of the text that was taken. False where these are
/// not as the plan says.
bool Outlines::fill(const Outline& outline, const OutlineTree& tree, Slots& slots) const {
  Slot* first = &slots[slots.used()];
  if (!slots.add(outline.slots)) return false;
  const std::span<const std::string_view> scalars = tree.scalars();
  for (std::size_t i = 0; i < scalars.size(); ++i) first[outline.scalars[i]].set_text(scalars[i]);
  return std::all_of(outline.choosy.begin(), outline.choosy.end(), [&](std::uint16_t choosy) {
    return plan_[first[choosy].shape].fits(first[choosy]);
  });
}

void Outlines::learn(std::string_view text, std::uint16_t host, Slots& slots, Store& store,
                     Places& places, const FixedScalars& fixed) {
  auto outline = std::make_unique<Outline>();
  outline->text = text;
  if (read_template(outline->text, plan_, slots, store, places) == Scan::doubtful) return;
  std::vector<Piece> found = pieces_of(outline->text, store);
  if (!keep(*outline, slots, 1) || found.size() != outline->scalars.size() + 1) return;
  outline->places = places;
  outline->host = host;
  fix(*outline, &slots[1], found, fixed.whole);
  std::vector<OutlinePiece> pieces;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const bool is_host = found[i].kind == Kind::string && outline->scalars[i] + 1 == host;
    pieces.push_back({std::string(found[i].before), found[i].kind, is_host, {}});
    if (!is_host) continue;
    const std::string_view escaped = found[i].scalar.substr(1, found[i].scalar.size() - 2);
    learn_inner(slots[host].text(), escaped, slots, store, fixed.inner);
  }
  templates_.add(pieces, std::move(outline));
}

/// Learns the outline of JSON that stands in a string.
void Outlines::learn_inner(std::string_view text, std::string_view escaped, Slots& slots,
                           Store& store, const std::vector<bool>& fixed) {
  auto outline = std::make_unique<Outline>();
  outline->text = text;
  const std::size_t first = slots.used();
  if (read_any(outline->text, slots, store) == Scan::doubtful) return;
  std::vector<Piece> found = pieces_of(outline->text, store);
  const std::vector<std::size_t> places = places_in(escaped);
  const bool sound = keep(*outline, slots, first) && found.size() == outline->scalars.size() + 1;
  if (!sound || places.size() != text.size() + 1) return;
  fix(*outline, &slots[first], found, fixed);
  std::vector<OutlinePiece> pieces;
  for (const Piece& piece : found) {
    const auto begin = static_cast<std::size_t>(piece.before.data() - outline->text.data());
    const std::size_t end = places[begin + piece.before.size()];
    const std::string_view before = escaped.substr(places[begin], end - places[begin]);
    pieces.push_back({std::string(before), piece.kind, false, std::string(piece.before)});
  }
  documents_.add(pieces, std::move(outline));
}

/// Keeps what slots all texts of an outline have. False where a name is no part of its text.
bool Outlines::keep(Outline& outline, const Slots& slots, std::size_t first) const {
  const std::string_view text = outline.text;
  for (std::size_t i = first; i < slots.used(); ++i) {
    Slot slot = slots[i];
    const char* name = slot.name().data();
    const bool apart = name < text.data() || name > text.data() + text.size();
    if (!slot.name().empty() && apart) return false;
    const auto number = static_cast<std::uint16_t>(i - first);
    if (is_scalar(slot)) outline.scalars.push_back(number);
    const bool choosy = is_scalar(slot) && slot.shape != 0 && plan_[slot.shape].is_choosy();
    if (choosy) outline.choosy.push_back(number);
    slot.set_raw({});
    outline.slots.push_back(slot);
  }
  return true;
}

void Outlines::clear() {
  templates_.clear();
  documents_.clear();
}

}  // namespace jtlint::screen
