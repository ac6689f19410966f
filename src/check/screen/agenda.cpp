#include "check/screen/agenda.h"

#include <algorithm>
#include <utility>

namespace jtlint::screen {
namespace {

Reads::Set set_of(std::span<const std::uint16_t> slots) {
  Reads::Set set;
  for (const std::uint16_t slot : slots) set.set(slot);
  return set;
}

}  // namespace

std::uint32_t BundleNumbers::of(std::span<const Errand> errands) {
  std::vector<std::uint32_t> rules;
  for (const Errand& errand : errands) {
    const bool alone = errand.way == nullptr && errand.guard.filter == nullptr;
    const bool local =
        alone && rules_[errand.rule]->is_local && errand.slot == errands.front().slot;
    if (!local) return next();
    rules.push_back(errand.rule);
  }
  const auto [known, is_new] = shared_.try_emplace(std::move(rules), last_ + 1);
  if (is_new) ++last_;
  return known->second;
}

Agenda::Agenda(const std::vector<Done>& done, std::vector<std::uint32_t> always,
               BundleNumbers& numbers)
    : always_(std::move(always)) {
  std::vector<bool> bundled(done.size());
  for (std::size_t i = 0; i < done.size(); ++i) {
    if (bundled[i]) continue;
    Bundle bundle{.first_errand = static_cast<std::uint32_t>(errands_.size())};
    for (std::size_t other = i; other < done.size(); ++other) {
      if (done[other].reads != done[i].reads) continue;
      bundled[other] = true;
      errands_.push_back(done[other].errand);
    }
    bundle.errands = static_cast<std::uint32_t>(errands_.size()) - bundle.first_errand;
    bundle.number = numbers.of(errands_of(bundle));
    add_slots(bundle, done[i].reads);
    bundles_.push_back(bundle);
  }
}

void Agenda::add_slots(Bundle& bundle, const Reads::Set& reads) {
  bundle.first_slot = static_cast<std::uint32_t>(slots_.size());
  bundle.slots = static_cast<std::uint32_t>(reads.count());
  for (std::size_t slot = reads._Find_first(); slot < Reads::most; slot = reads._Find_next(slot)) {
    slots_.push_back(static_cast<std::uint16_t>(slot));
  }
}

bool Agenda::depends_on(const Bundle& bundle, const Reads::Set& reads) const {
  return (reads & ~set_of(slots_of(bundle))).none();
}

void Agenda::widen(Bundle& bundle, const Reads::Set& reads, std::uint32_t number) {
  add_slots(bundle, set_of(slots_of(bundle)) | reads);
  bundle.number = number;
  bundle.last.clear();
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
    used += text.copy(&room[used], text.size());
  }
  return {room.data(), used};
}

}  // namespace jtlint::screen
