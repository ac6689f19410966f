#include "check/screen/routines.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace jtlint::screen {
namespace {

/// An outline is learned when it was met so often.
constexpr unsigned often = 4;

/// What is not longer is learned.
constexpr std::size_t longest_learned = 16 * 1024;

/// So many routines are kept. When these no longer help, all are forgotten.
constexpr std::size_t most_routines = 256;

/// To find that an outline is not known takes a tenth of the time that is saved where it is.
constexpr int worth_a_try = 10;
constexpr int worth_keeping = 5;

/// One look in so many is tried, and pays for learning, even if hardly any is known.
constexpr std::size_t once_in = 8;

}  // namespace

bool Routines::run(std::string_view json) {
  if (!is_worth_a_try()) return false;
  const auto key = recall(json);
  const auto routine = key ? routines_.find(*key) : routines_.end();
  const bool known = routine != routines_.end();
  luck_.note(known);
  if (!known || !is_described_template(at_.slots)) return false;
  credit_ = std::min(credit_ + 1, most_credit);
  run(routine->second);
  return !at_.lenses.is_doubtful();
}

bool Routines::is_worth_a_try() {
  const bool due = ++looks_ % once_in == 0;
  if (due) credit_ = std::min(credit_ + 1, most_credit);
  return due || luck_.is_above(worth_a_try);
}

/// Reads a template whose outline is known, and says which that is.
std::optional<std::uint64_t> Routines::recall(std::string_view json) {
  at_.clear();
  const Outlines::Known known = outlines_.read(json, at_.slots, at_.store, at_.places);
  if (known.whole == nullptr) return std::nullopt;
  at_.lenses.start(nullptr, &at_.places);
  at_.lenses.set_outlined(at_.slots.used());
  return known.key();
}

/// Runs the routine of the template that was recalled.
void Routines::run(Routine& routine) {
  const std::size_t count = at_.slots.used();
  if (routine.like_it != nullptr && routine.strings->read(at_.slots)) {
    meet_strings();
    at_.walk.run(*routine.like_it, at_.slots.used(), routine.strings->fixed(), at_.places);
  } else {
    at_.walk.run(*routine.any, count, {}, at_.places);
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
  if (sightings_.count(at_.slots, inner) < often) return;
  if (routines_.size() >= most_routines || outlines_.size() >= 2 * most_routines) {
    if (luck_.is_above(worth_keeping)) return;
    outlines_.clear();
    routines_.clear();
  }
  credit_ -= cost_of_learning;
  at_.clear();
  outlines_.learn(json, host, at_.slots, at_.store, at_.places);
  if (const auto key = recall(json); key && !routines_.contains(*key)) record(json, *key);
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

/// Makes the routine for templates of the outline of the one that was recalled.
void Routines::record(std::string_view json, std::uint64_t key) {
  Routine routine;
  const std::size_t count = at_.slots.used();
  at_.lenses.set_reads_ahead(true);
  routine.any = at_.walk.record(count, {}, at_.places);
  if (routine.any == nullptr) return;
  std::vector<LensRead> reads = at_.lenses.reads();
  std::erase_if(reads, [&](const LensRead& each) { return each.slot >= count; });
  if (!reads.empty() && recall(json)) {
    routine.strings.emplace(reads, at_.slots, at_.model, at_.lenses);
    meet_strings();
    routine.like_it = at_.walk.record(at_.slots.used(), routine.strings->fixed(), at_.places);
  }
  routines_[key] = std::move(routine);
}

}  // namespace jtlint::screen
