#include "check/screen/outline_tree.h"

#include <algorithm>
#include <string>
#include <utility>

#include "support/short_text.h"

namespace jtlint::screen {

[[gnu::flatten]] const Outline* OutlineTree::take(JsonText& text, Store& store) {
  JsonText json = text;
  count_ = 0;
  inner_outline_ = nullptr;
  if (is_inner()) said_ = said_end_ = store.room(json.left() + JsonText::slack);
  const Step* step = &steps_.front();
  while (step->outline == nullptr) {
    step = next_step(*step, json, store);
    if (step == nullptr) return nullptr;
  }
  text = json;
  return step->outline;
}

/// Takes the piece of one of the steps that may follow. Two can at most where scalars are part of
/// one of them; then the other one is not looked for.
const OutlineTree::Step* OutlineTree::next_step(const Step& step, JsonText& json, Store& store) {
  const JsonText::Mark here = json.mark();
  for (const std::uint32_t next : step.next) {
    if (take(steps_[next], json, store)) return &steps_[next];
    json.go_back(here);
  }
  return nullptr;
}

/// Takes what stands before a scalar, and that; or up to the end.
bool OutlineTree::take(const Step& step, JsonText& json, Store& store) {
  if (!json.take_exactly(step.before)) return false;
  if (step.kind != Kind::null) return take_scalar(step, json, store);
  if (!is_inner()) return stands_ == Stands::among_others || json.is_at_end();
  if (!json.take_exactly("\"")) return false;
  step.said.copy_to(said_end_);
  return true;
}

bool OutlineTree::take_scalar(const Step& step, JsonText& json, Store& store) {
  if (step.is_host && take_host(json, store)) return true;
  Kind kind = Kind::string;
  std::string_view scalar;
  Scan scan = Scan::sound;
  if (step.kind != Kind::string) {
    scan = json.scalar(kind, scalar);
  } else if (is_inner()) {
    scan = json.inner_string_behind_quote(scalar);
  } else {
    scan = json.string_behind_quote(scalar);
  }
  if (scan == Scan::doubtful || kind != step.kind) return false;
  if (is_inner()) say(step, scalar, json);
  scalars_[count_++] = scalar;
  return true;
}

/// Takes a string of JSON whose outline is known, of which the first quote was taken. The inner
/// tree has the scalars of the last one that it was asked about, so that an earlier one is
/// forgotten.
bool OutlineTree::take_host(JsonText& json, Store& store) {
  inner_outline_ = inner_->take(json, store);
  if (inner_outline_ == nullptr) return false;
  host_ = count_;
  scalars_[count_++] = inner_->said();
  return true;
}

/// Adds a piece and the scalar behind it to the text without escapes.
void OutlineTree::say(const Step& step, std::string_view scalar, const JsonText& json) {
  step.said.copy_to(said_end_);
  json.copy(scalar, said_end_);
  if (step.kind == Kind::string) *said_end_++ = '"';
}

bool OutlineTree::fill(const Outline& outline, const ShapePlan& plan, Slots& slots) const {
  const std::size_t begin = slots.used();
  if (!slots.add(outline.slots)) return false;
  Slot* first = &slots[begin];
  for (std::size_t i = 0; i < count_; ++i) first[outline.scalars[i]].set_text(scalars_[i]);
  for (const std::uint16_t number : outline.whole) {
    if (holds_byte(first[number].text(), '.')) return false;
  }
  for (const std::uint16_t string : outline.choosy) {
    if (!plan[first[string].shape].allows_choice(first[string].text())) return false;
  }
  return true;
}

const Outline* OutlineTree::add(const std::vector<OutlinePiece>& pieces,
                                std::unique_ptr<Outline> outline) {
  std::uint32_t step = 0;
  for (const OutlinePiece& piece : pieces) step = step_to(step, piece);
  scalars_.resize(std::max(scalars_.size(), pieces.size()));
  if (steps_[step].outline != nullptr) return nullptr;
  outline->number = static_cast<std::uint32_t>(outlines_.size() + 1);
  steps_[step].outline = outline.get();
  outlines_.push_back(std::move(outline));
  return outlines_.back().get();
}

/// The step that leads on, which is made if there is none.
std::uint32_t OutlineTree::step_to(std::uint32_t from, const OutlinePiece& piece) {
  const bool quoted = piece.kind == Kind::string;
  const std::string_view quote = is_inner() ? JsonText::inner_quote : "\"";
  const std::string before = piece.before + std::string(quoted ? quote : "");
  for (const std::uint32_t next : steps_[from].next) {
    Step& known = steps_[next];
    if (known.kind != piece.kind || known.before.bytes() != before) continue;
    known.is_host = known.is_host || piece.is_host;
    return next;
  }
  const auto made = static_cast<std::uint32_t>(steps_.size());
  steps_.push_back({.before = json_bytes::Word(before),
                    .said = json_bytes::Word(piece.said + (quoted ? "\"" : "")),
                    .kind = piece.kind,
                    .is_host = piece.is_host});
  steps_[from].next.push_back(made);
  return made;
}

void OutlineTree::clear() {
  steps_.assign(1, {});
  outlines_.clear();
}

}  // namespace jtlint::screen
