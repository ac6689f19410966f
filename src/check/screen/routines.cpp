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

/// So many templates show which texts are the same.
constexpr std::size_t enough = 512;

}  // namespace

bool SameTexts::note(const Outlines& outlines, const Outlines::Known& known) {
  const bool is_new = met_++ == 0;
  std::size_t number = 0;
  const auto compare = [&](std::span<const std::string_view> texts, std::vector<bool>& same) {
    if (is_new) same.assign(texts.size(), true);
    for (std::size_t i = 0; i < texts.size(); ++i, ++number) {
      if (is_new) first_.emplace_back(texts[i]);
      same[i] = same[i] && first_[number] == texts[i];
    }
  };
  if (met_ > enough) return false;
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

bool Routines::run(std::string_view json) {
  met_ = nullptr;
  if (!is_worth_a_try()) return false;
  Routine* routine = find(json);
  const bool known = routine != nullptr && is_arn_of_iot(at_.slots[routine->arn]);
  if (known) {
    credit_ = std::min(credit_ + 1, most_credit);
    run(*routine);
  }
  const bool done = known && !at_.lenses.is_doubtful();
  if (!done) met_ = nullptr;
  return done;
}

bool Routines::is_worth_a_try() {
  const bool due = ++looks_ % once_in == 0;
  if (due) credit_ = std::min(credit_ + 1, most_credit);
  return due || any_texts_.luck.is_above(worth_a_try);
}

/// Reads a template whose outline is known, and gives back what is to be done for it.
Routines::Routine* Routines::find(std::string_view json) {
  const auto find_in = [&](Shelf& shelf) -> Routine* {
    const bool known = recall(json, shelf);
    const auto routine = known ? shelf.routines.find(known_.key()) : shelf.routines.end();
    return routine == shelf.routines.end() ? nullptr : &routine->second;
  };
  const bool due = looks_ % once_in == 0 || same_texts_.luck.is_above(worth_two_tries);
  if (due && !same_texts_.routines.empty()) {
    Routine* same = find_in(same_texts_);
    same_texts_.luck.note(same != nullptr);
    if (same != nullptr) any_texts_.luck.note(true);
    if (same != nullptr) return same;
  }
  met_ = find_in(any_texts_);
  any_texts_.luck.note(met_ != nullptr);
  return met_;
}

/// Reads a template, and says whether its outline is known.
bool Routines::recall(std::string_view json, Shelf& shelf) {
  at_.clear();
  known_ = shelf.outlines.read(json, at_.slots, at_.store, at_.places);
  if (known_.whole == nullptr) return false;
  at_.lenses.start(nullptr, &at_.places);
  at_.lenses.set_outlined(at_.slots.used());
  return true;
}

/// Runs the routine of the template that was recalled.
void Routines::run(Routine& routine) {
  const std::size_t count = at_.slots.used();
  if (routine.like_it != nullptr && routine.strings->read(at_.slots)) {
    meet_strings();
    at_.walk.run(*routine.like_it, at_.slots.used(), routine.same, at_.places);
  } else {
    at_.walk.run(*routine.any, count, routine.fixed, at_.places);
  }
}

/// Goes on with a template whose strings were read, and come to what is known.
void Routines::meet_strings() {
  at_.lenses.set_outlined(at_.slots.used());
  at_.lenses.set_reads_ahead(true);
}

void Routines::learn(std::string_view json) {
  const bool small = json.size() <= longest_learned && at_.slots.used() < Reads::most;
  if (credit_ < cost_of_learning || !small) return;
  const std::uint16_t host = host_of_json();
  const std::uint16_t inner = host == 0 ? host : at_.slots[host].reading(Lens::json);
  if (!sightings_.are_often(at_.slots, inner)) return;
  if (any_texts_.is_full()) {
    if (any_texts_.luck.is_above(worth_keeping)) return;
    any_texts_.clear();
  }
  credit_ -= cost_of_learning;
  at_.clear();
  any_texts_.outlines.learn(json, host, at_.slots, at_.store);
  record(json, any_texts_);
}

void Routines::learn_texts(std::string_view json) {
  const bool known = met_ != nullptr && met_->texts.note(any_texts_.outlines, known_);
  if (!known || !met_->texts.are_many() || credit_ < cost_of_learning) return;
  if (same_texts_.is_full()) same_texts_.clear();
  credit_ -= cost_of_learning;
  const std::uint16_t host = host_of_json();
  const FixedScalars fixed = met_->texts.fixed();
  at_.clear();
  same_texts_.outlines.learn(json, host, at_.slots, at_.store, fixed);
  record(json, same_texts_);
}

/// The slot of a string of the template that rules have read as JSON; 0 if there is none.
std::uint16_t Routines::host_of_json() const {
  const std::size_t end = 1U + at_.slots[1].extent;
  for (std::uint16_t i = 1; i < end; ++i) {
    const std::uint16_t reading = at_.slots[i].reading(Lens::json);
    if (reading != 0 && reading != no_reading) return i;
  }
  return 0;
}

/// Makes the routine for templates of the outline of one, unless there is one.
void Routines::record(std::string_view json, Shelf& shelf) {
  if (!recall(json, shelf) || shelf.routines.contains(known_.key())) return;
  Routine routine{.arn = described_arn(at_.slots)};
  if (routine.arn == 0) return;
  const std::size_t count = at_.slots.used();
  routine.fixed = known_.fixed();
  at_.lenses.set_reads_ahead(true);
  routine.any = at_.walk.record(count, routine.fixed, at_.places);
  if (routine.any == nullptr) return;
  std::vector<LensRead> reads = at_.lenses.reads();
  std::erase_if(reads, [&](const LensRead& each) { return each.slot >= count; });
  if (!reads.empty() && recall(json, shelf)) {
    routine.strings.emplace(reads, at_.slots, at_.model, at_.lenses);
    routine.same = routine.fixed | routine.strings->fixed();
    meet_strings();
    routine.like_it = at_.walk.record(at_.slots.used(), routine.same, at_.places);
  }
  shelf.routines[known_.key()] = std::move(routine);
}

}  // namespace jtlint::screen
