#include "check/screen/agenda.h"

#include <algorithm>
#include <utility>

#include "support/short_text.h"

namespace jtlint::screen {
namespace {

Reads::Set set_of(std::span<const std::uint16_t> slots) {
  Reads::Set set;
  for (const std::uint16_t slot : slots) set.set(slot);
  return set;
}

}  // namespace

/// Only of a scalar does its text tell all that there is to it: names are no texts.
std::uint32_t BundleNumbers::of(std::span<const Errand> errands, const Reads::Set& reads,
                                const Slot& first) {
  const std::uint16_t slot = errands.front().slot;
  const Kind kind = (&first)[slot].kind;
  const bool alone = reads.count() == 1 && slot < reads.size() && reads.test(slot);
  if (!alone || (&first)[slot].is_collection()) return next();
  std::vector<std::uint32_t> rules;
  for (const Errand& errand : errands) {
    const bool local = errand.is_plain() && errand.slot == slot && rules_[errand.rule]->is_local;
    if (!local) return next();
    rules.push_back(errand.rule);
  }
  const auto [known, is_new] = shared_.try_emplace({kind, std::move(rules)}, last_ + 1);
  if (is_new) ++last_;
  return known->second;
}

Agenda::Agenda(const std::vector<Done>& done, std::vector<std::uint32_t> always,
               BundleNumbers& numbers, const Slot& first)
    : always_(std::move(always)) {
  std::vector<bool> bundled(done.size());
  for (std::size_t i = 0; i < done.size(); ++i) {
    if (!bundled[i]) add(done, done[i], bundled, numbers, first);
  }
}

/// Adds a bundle of all errands that depend on the same as one of them.
void Agenda::add(const std::vector<Done>& done, const Done& like, std::vector<bool>& bundled,
                 BundleNumbers& numbers, const Slot& first) {
  Bundle bundle{.is_steady = !like.strays,
                .first_errand = static_cast<std::uint32_t>(errands_.size())};
  bool same_comparison = true;
  for (std::size_t i = 0; i < done.size(); ++i) {
    const bool alike =
        done[i].strays == like.strays && (like.strays || done[i].reads == like.reads);
    if (!alike) continue;
    bundled[i] = true;
    errands_.push_back(done[i].errand);
    same_comparison = same_comparison && done[i].comparison == like.comparison;
  }
  bundle.errands = static_cast<std::uint32_t>(errands_.size()) - bundle.first_errand;
  if (same_comparison) add_comparison(bundle, like.comparison);
  if (!like.strays) {
    bundle.number = numbers.of(errands_of(bundle), like.reads, first);
    add_slots(bundle, like.reads);
    note_needed(bundle);
    const Slot& slot = (&first)[slots_of(bundle).front()];
    bundle.is_number = bundle.slots == 1 && slot.kind == Kind::number;
  }
  bundles_.push_back(bundle);
}

/// Notes the byte that all errands of a bundle need in one string, if there is such a one.
void Agenda::note_needed(Bundle& bundle) const {
  const std::span<const Errand> errands = errands_of(bundle);
  const Errand& first = errands.front();
  const bool same = std::all_of(errands.begin(), errands.end(), [&](const Errand& errand) {
    return errand.needed == first.needed && errand.slot == first.slot;
  });
  if (!same) return;
  bundle.needed = first.needed;
  bundle.needed_in = first.slot;
}

void Agenda::add_slots(Bundle& bundle, const Reads::Set& reads) {
  bundle.first_slot = static_cast<std::uint32_t>(slots_.size());
  bundle.slots = static_cast<std::uint32_t>(reads.count());
  for (std::size_t slot = reads._Find_first(); slot < Reads::most; slot = reads._Find_next(slot)) {
    slots_.push_back(static_cast<std::uint16_t>(slot));
  }
}

void Agenda::add_comparison(Bundle& bundle, const Comparison& comparison) {
  bundle.clean_where = comparison.clean_where;
  bundle.first_compared = static_cast<std::uint32_t>(slots_.size());
  bundle.compared = static_cast<std::uint32_t>(comparison.slots.size());
  slots_.insert(slots_.end(), comparison.slots.begin(), comparison.slots.end());
}

bool Agenda::depends_on(const Bundle& bundle, const Reads::Set& reads) const {
  return (reads & ~set_of(slots_of(bundle))).none();
}

void Agenda::widen(Bundle& bundle, const Reads::Set& reads, std::uint32_t number) {
  add_slots(bundle, set_of(slots_of(bundle)) | reads);
  bundle.number = number;
  bundle.is_number = false;
}

std::string_view texts_in(std::span<const std::uint16_t> slots, const Slot& first,
                          std::span<char> room) {
  if (slots.size() == 1) return (&first)[slots.front()].text();
  constexpr std::size_t longest = 255;  // that one byte can tell
  std::size_t used = 0;
  for (const std::uint16_t slot : slots) {
    const std::string_view text = (&first)[slot].text();
    if (text.size() > longest || text.size() + 1 > room.size() - used) return {};
    room[used++] = static_cast<char>(text.size());
    used = static_cast<std::size_t>(copy_text(text, &room[used]) - room.data());
  }
  return {room.data(), used};
}

}  // namespace jtlint::screen
