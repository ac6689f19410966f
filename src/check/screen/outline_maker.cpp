#include "check/screen/outline_maker.h"

#include <functional>
#include <memory>
#include <string>
#include <utility>

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
      std::erase(outline.whole, number);
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

void OutlineMaker::add_template(std::string_view text, std::uint16_t host,
                                const FixedScalars& fixed, OutlineTree& templates,
                                OutlineTree& documents) {
  auto outline = std::make_unique<Outline>();
  outline->text = text;
  Places& places = outline->places;
  places.assign(plan_.size(), 0);
  if (read_template(outline->text, plan_, slots_, store_, places) == Scan::doubtful) return;
  std::vector<Piece> found = pieces_of(outline->text, store_);
  if (!keep(*outline, 1) || found.size() != outline->scalars.size() + 1) return;
  outline->host = host;
  fix(*outline, &slots_[1], found, fixed.whole);
  std::vector<OutlinePiece> pieces;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const bool is_host = found[i].kind == Kind::string && outline->scalars[i] + 1 == host;
    pieces.push_back({std::string(found[i].before), found[i].kind, is_host, {}});
    if (!is_host) continue;
    const std::string_view escaped = found[i].scalar.substr(1, found[i].scalar.size() - 2);
    add_document(slots_[host].text(), escaped, fixed.inner, documents);
  }
  templates.add(pieces, std::move(outline));
}

const Outline* OutlineMaker::add_member(std::string_view text, std::uint16_t shape,
                                        OutlineTree& members) {
  auto outline = std::make_unique<Outline>();
  outline->text = text;
  const std::size_t first = slots_.used();
  Places places(plan_.size(), 0);
  const Scan scan = read_part(outline->text, plan_, shape, slots_, store_, places);
  const std::vector<Piece> found = pieces_of(outline->text, store_);
  const bool sound =
      scan == Scan::sound && keep(*outline, first) && found.size() == outline->scalars.size() + 1;
  slots_.cut(first);
  if (!sound) return nullptr;
  for (std::uint16_t part = 0; part < places.size(); ++part) {
    if (places[part] == 0) continue;
    outline->parts.push_back({part, static_cast<std::uint16_t>(places[part] - first)});
  }
  std::vector<OutlinePiece> pieces;
  for (const Piece& piece : found) pieces.push_back({std::string(piece.before), piece.kind});
  return members.add(pieces, std::move(outline));
}

const Outline* OutlineMaker::add_document(std::string_view text, std::string_view escaped,
                                          const std::vector<bool>& fixed, OutlineTree& documents) {
  auto outline = std::make_unique<Outline>();
  outline->text = text;
  const std::size_t first = slots_.used();
  if (read_any(outline->text, slots_, store_) == Scan::doubtful) return nullptr;
  std::vector<Piece> found = pieces_of(outline->text, store_);
  const std::vector<std::size_t> places = places_in(escaped);
  const bool sound = keep(*outline, first) && found.size() == outline->scalars.size() + 1;
  if (!sound || places.size() != text.size() + 1) return nullptr;
  fix(*outline, &slots_[first], found, fixed);
  std::vector<OutlinePiece> pieces;
  for (const Piece& piece : found) {
    const auto begin = static_cast<std::size_t>(piece.before.data() - outline->text.data());
    const std::size_t end = places[begin + piece.before.size()];
    const std::string_view before = escaped.substr(places[begin], end - places[begin]);
    pieces.push_back({std::string(before), piece.kind, false, std::string(piece.before)});
  }
  return documents.add(pieces, std::move(outline));
}

/// Keeps what slots all texts of an outline have. False where a name is no part of its text.
bool OutlineMaker::keep(Outline& outline, std::size_t first) const {
  const std::string_view text = outline.text;
  for (std::size_t i = first; i < slots_.used(); ++i) {
    Slot slot = slots_[i];
    const char* name = slot.name().data();
    const bool apart = name < text.data() || name > text.data() + text.size();
    if (!slot.name().empty() && apart) return false;
    const auto number = static_cast<std::uint16_t>(i - first);
    if (is_scalar(slot)) outline.scalars.push_back(number);
    const ShapeNode& shape = plan_[slot.shape];
    if (slot.kind == Kind::number && shape.whole) outline.whole.push_back(number);
    if (slot.kind == Kind::string && !shape.choices.empty()) outline.choosy.push_back(number);
    slot.set_raw({});
    outline.slots.push_back(slot);
  }
  return true;
}

}  // namespace jtlint::screen
