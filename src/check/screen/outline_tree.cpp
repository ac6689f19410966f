#include "check/screen/outline_tree.h"

#include <utility>

namespace jtlint::screen {

const Outline* OutlineTree::take(JsonText& json, Store& store) {
  scalars_.clear();
  taken_.clear();
  inner_outline_ = nullptr;
  for (const Step* step = &steps_.front(); step->outline == nullptr;) {
    step = next_step(*step, json, store);
    if (step == nullptr) return nullptr;
    taken_.push_back(step);
  }
  return taken_.back()->outline;
}

/// Takes the piece of one of the steps that may follow, of which no two can.
const OutlineTree::Step* OutlineTree::next_step(const Step& step, JsonText& json, Store& store) {
  const JsonText here = json;
  for (const std::uint32_t next : step.next) {
    if (take(steps_[next].piece, json, store)) return &steps_[next];
    json = here;
  }
  return nullptr;
}

bool OutlineTree::take(const OutlinePiece& piece, JsonText& json, Store& store) {
  if (!json.take_exactly(piece.before)) return false;
  const bool in_string = inner_ == nullptr;
  if (piece.kind == Kind::null) return in_string ? json.take_exactly("\"") : json.is_at_end();
  if (piece.is_host && take_host(json, store)) return true;
  Kind kind = Kind::null;
  std::string_view scalar;
  const Scan scan = in_string ? json.inner_scalar(kind, scalar) : json.scalar(kind, scalar);
  if (scan == Scan::doubtful || kind != piece.kind) return false;
  scalars_.push_back(scalar);
  return true;
}

/// Takes a string of JSON whose outline is known.
bool OutlineTree::take_host(JsonText& json, Store& store) {
  const JsonText here = json;
  const char* begin = json.place();
  const Outline* outline = json.take_exactly("\"") ? inner_->take(json, store) : nullptr;
  if (outline == nullptr) {
    json = here;
    return false;
  }
  inner_outline_ = outline;
  host_ = scalars_.size();
  scalars_.push_back(inner_->said(static_cast<std::size_t>(json.place() - begin), store));
  return true;
}

/// The text that was taken, without escapes: `most` bytes at the most.
std::string_view OutlineTree::said(std::size_t most, Store& store) const {
  char* begin = store.room(most);
  char* end = begin;
  const auto add = [&](std::string_view bytes) { end += bytes.copy(end, bytes.size()); };
  for (std::size_t i = 0; i < taken_.size(); ++i) {
    const OutlinePiece& piece = taken_[i]->piece;
    add(piece.said);
    if (piece.kind == Kind::null) continue;
    const std::string_view quote = piece.kind == Kind::string ? "\"" : "";
    add(quote);
    add(scalars_[i]);
    add(quote);
  }
  return {begin, static_cast<std::size_t>(end - begin)};
}

void OutlineTree::add(const std::vector<OutlinePiece>& pieces, std::unique_ptr<Outline> outline) {
  std::uint32_t step = 0;
  for (const OutlinePiece& piece : pieces) step = step_to(step, piece);
  if (steps_[step].outline != nullptr) return;
  outline->number = static_cast<std::uint32_t>(outlines_.size() + 1);
  steps_[step].outline = outline.get();
  outlines_.push_back(std::move(outline));
}

/// The step that leads on, which is made if there is none.
std::uint32_t OutlineTree::step_to(std::uint32_t from, const OutlinePiece& piece) {
  for (const std::uint32_t next : steps_[from].next) {
    OutlinePiece& known = steps_[next].piece;
    if (known.kind != piece.kind || known.before != piece.before) continue;
    known.is_host = known.is_host || piece.is_host;
    return next;
  }
  const auto made = static_cast<std::uint32_t>(steps_.size());
  steps_.push_back({piece});
  steps_[from].next.push_back(made);
  return made;
}

void OutlineTree::clear() {
  steps_.assign(1, {});
  outlines_.clear();
}

}  // namespace jtlint::screen
