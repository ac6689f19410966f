#include "check/screen/routines.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace jtlint::screen {
namespace {

/// What is not longer is learned.
constexpr std::size_t longest_learned = 16 * 1024;

/// So many routines are kept. When these no longer help, all are forgotten.
constexpr std::size_t most_routines = 256;

/// To find that an outline is not known takes a third of the time that is saved where it is, and
/// where many are known, less is saved, as they do not fit into the caches.
constexpr int worth_a_try = 50;
constexpr int worth_keeping = 5;

/// Likewise, to find that some texts are not the same.
constexpr int worth_two_tries = 30;

/// One look in so many is tried, and pays for learning, even if hardly any is known.
constexpr std::size_t once_in = 8;

/// Goes on with a template whose strings were read, and come to what is known.
void meet_strings(Workspace& at) {
  at.lenses.set_outlined(at.slots.used());
  at.lenses.set_reads_ahead(true);
}

/// The slot of a string of the template that rules have read as JSON; 0 if there is none.
std::uint16_t host_of_json(const Slots& slots) {
  const std::size_t end = 1U + slots[1].extent;
  for (std::uint16_t i = 1; i < end; ++i) {
    const std::uint16_t reading = slots[i].reading(Lens::json);
    if (reading != 0 && reading != no_reading) return i;
  }
  return 0;
}

}  // namespace

bool SameTexts::note(const Outlines& outlines, const Outlines::Known& known) {
  if (met_ == enough) return !used_;
  const bool is_new = met_++ == 0;
  std::size_t number = 0;
  const auto compare = [&](std::span<const std::string_view> texts, std::vector<bool>& same) {
    if (is_new) same.assign(texts.size(), true);
    for (std::size_t i = 0; i < texts.size(); ++i, ++number) {
      if (is_new) first_.emplace_back(texts[i]);
      same[i] = same[i] && first_[number] == texts[i];
    }
  };
  compare(outlines.scalars(), fixed_.whole);
  compare(outlines.inner_scalars(known), fixed_.inner);
  if (met_ < enough) return false;
  std::vector<std::string>().swap(first_);  // there may be many outlines
  return true;
}

bool SameTexts::are_many() const {
  constexpr std::ptrdiff_t many = 4;
  const auto count = [](const std::vector<bool>& same) {
    return std::count(same.begin(), same.end(), true);
  };
  return count(fixed_.whole) + count(fixed_.inner) >= many;
}

bool Routines::Shelf::is_full() const {
  return routines.size() >= most_routines || outlines.size() >= 2 * most_routines;
}

void Routines::Shelf::clear() {
  outlines.clear();
  routines.clear();
}

Routines::Recalled Routines::read(std::string_view json, Workspace& at) {
  if (!is_worth_a_try()) return {};
  Recalled recalled = find(json, at);
  Routine* routine = recalled.routine;
  if (routine == nullptr || !is_arn_of_iot(at.slots[routine->arn])) return {};
  credit_ = std::min(credit_ + 1, most_credit);
  recalled.slots = at.slots.used();
  recalled.like_it = routine->like_it != nullptr && routine->strings->read(at.slots);
  if (recalled.like_it) meet_strings(at);
  return recalled;
}

bool Routines::run(const Recalled& recalled, Workspace& at) {
  Routine& routine = *recalled.routine;
  if (recalled.like_it) {
    walk_.run(at, *routine.like_it, at.slots.used(), routine.same);
  } else {
    walk_.run(at, *routine.any, recalled.slots, routine.fixed);
  }
  return !at.lenses.is_doubtful();
}

bool Routines::is_worth_a_try() {
  const bool due = ++looks_ % once_in == 0;
  if (due) credit_ = std::min(credit_ + 1, most_credit);
  return due || any_texts_.luck.is_above(worth_a_try);
}

/// Reads a template whose outline is known, and finds what is to be done for it.
Routines::Recalled Routines::find(std::string_view json, Workspace& at) {
  const bool due = looks_ % once_in == 0 || same_texts_.luck.is_above(worth_two_tries);
  if (due && !same_texts_.routines.empty()) {
    const Recalled same = find(json, same_texts_, at);
    same_texts_.luck.note(same.is_known());
    if (same.is_known()) any_texts_.luck.note(true);
    if (same.is_known()) return same;
  }
  Recalled any = find(json, any_texts_, at);
  any_texts_.luck.note(any.is_known());
  any.shows_texts = any.is_known() && any.routine->texts.note(any_texts_.outlines, known_);
  return any;
}

Routines::Recalled Routines::find(std::string_view json, Shelf& shelf, Workspace& at) {
  if (!recall(json, shelf, at)) return {};
  const auto routine = shelf.routines.find(known_.key());
  return {.routine = routine == shelf.routines.end() ? nullptr : &routine->second};
}

/// Reads a template, and says whether its outline is known.
bool Routines::recall(std::string_view json, Shelf& shelf, Workspace& at) {
  at.clear();
  known_ = shelf.outlines.read(json, at.slots, at.store, at.places);
  if (known_.whole == nullptr) return false;
  at.lenses.start(nullptr, &at.places);
  at.lenses.set_outlined(at.slots.used());
  return true;
}

void Routines::learn(std::string_view json, Workspace& at) {
  const bool small = json.size() <= longest_learned && at.slots.used() < Reads::most;
  if (credit_ < cost_of_learning || !small) return;
  const std::uint16_t host = host_of_json(at.slots);
  const std::uint16_t inner = host == 0 ? host : at.slots[host].reading(Lens::json);
  if (!sightings_.are_often(at.slots, inner)) return;
  if (any_texts_.is_full()) {
    if (any_texts_.luck.is_above(worth_keeping)) return;
    any_texts_.clear();
  }
  credit_ -= cost_of_learning;
  at.clear();
  any_texts_.outlines.learn(json, host, at.slots, at.store);
  record(json, any_texts_, at);
}

void Routines::learn_texts(std::string_view json, Routine& routine, Workspace& at) {
  if (credit_ < cost_of_learning || !routine.texts.use() || !routine.texts.are_many()) return;
  if (same_texts_.is_full()) same_texts_.clear();
  credit_ -= cost_of_learning;
  const std::uint16_t host = host_of_json(at.slots);
  const FixedScalars fixed = routine.texts.fixed();
  at.clear();
  same_texts_.outlines.learn(json, host, at.slots, at.store, fixed);
  record(json, same_texts_, at);
}

/// Makes the routine for templates of the outline of one, unless there is one.
void Routines::record(std::string_view json, Shelf& shelf, Workspace& at) {
  if (!recall(json, shelf, at) || shelf.routines.contains(known_.key())) return;
  Routine routine{.arn = described_arn(at.slots)};
  if (routine.arn == 0) return;
  const std::size_t count = at.slots.used();
  routine.fixed = known_.fixed();
  at.lenses.set_reads_ahead(true);
  routine.any = walk_.record(at, count, routine.fixed);
  if (routine.any == nullptr) return;
  std::vector<LensRead> reads = at.lenses.reads();
  std::erase_if(reads, [&](const LensRead& each) { return each.slot >= count; });
  if (!reads.empty() && recall(json, shelf, at)) {
    routine.strings.emplace(reads, at.slots, at.model, at.lenses);
    routine.same = routine.fixed | routine.strings->fixed();
    meet_strings(at);
    routine.like_it = walk_.record(at, at.slots.used(), routine.same);
  }
  shelf.routines[known_.key()] = std::move(routine);
}

}  // namespace jtlint::screen
