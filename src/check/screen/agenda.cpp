#include "check/screen/agenda.h"

#include <algorithm>

namespace jtlint::screen {

void Agenda::add(const Errand& errand, const Reads::Set& reads, const std::vector<bool>& suspects) {
  if (reads.none()) {
    for (std::uint32_t rule = 0; rule < suspects.size(); ++rule) {
      if (suspects[rule]) always_.push_back(rule);
    }
    return;
  }
  auto bundle = std::find_if(bundles_.begin(), bundles_.end(),
                             [&](const Bundle& each) { return each.reads == reads; });
  if (bundle == bundles_.end()) {
    bundle = bundles_.insert(bundles_.end(), Bundle());
    widen(*bundle, reads);
  }
  bundle->errands.push_back(errand);
}

std::string_view texts_of(const Bundle& bundle, const Slot& first, std::span<char> room) {
  const auto text_at = [&](std::uint16_t slot) { return (&first)[slot].text(); };
  if (bundle.on.size() == 1) return text_at(bundle.on.front());
  std::size_t used = 0;
  for (const std::uint16_t slot : bundle.on) {
    const std::string_view text = text_at(slot);
    if (text.size() >= 256 || text.size() + 1 > room.size() - used) return {};
    room[used++] = static_cast<char>(text.size());
    used += text.copy(&room[used], text.size());
  }
  return {room.data(), used};
}

void widen(Bundle& bundle, const Reads::Set& reads) {
  bundle.reads |= reads;
  bundle.on.clear();
  for (std::uint16_t slot = 0; slot < Reads::most; ++slot) {
    if (bundle.reads.test(slot)) bundle.on.push_back(slot);
  }
}

}  // namespace jtlint::screen
