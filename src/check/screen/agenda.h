#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "check/screen/rule_plan.h"
#include "check/screen/slots.h"

namespace jtlint::screen {

/// A rule to be asked about a value, or a way to be taken from it with all that lies on it.
struct Errand {
  std::uint32_t rule = 0;
  std::uint16_t slot = 0;
  const Crossing* way = nullptr;  ///< null: the rule is asked
};

/// Errands whose outcome depends on the same texts. Where these are what they were when nothing was
/// found, nothing is.
struct Bundle {
  std::uint32_t number = 0;      ///< in the memory
  std::uint32_t asked = 0;       ///< how often the memory was
  std::uint32_t known = 0;       ///< how often it knew
  std::uint32_t first_slot = 0;  ///< of those that have the texts, in the agenda
  std::uint32_t slots = 0;
  std::uint32_t first_errand = 0;
  std::uint32_t errands = 0;

  /// Whether the texts have been met again often enough: ids never are.
  bool is_steady() const { return asked < trial || known * 2 > asked; }

  static constexpr std::uint32_t trial = 256;
};

/// What is to be done for each template of an outline. What depends on no text at all was done once
/// for all of them.
class Agenda {
 public:
  /// An errand that was done, and the slots at whose texts it has looked.
  struct Done {
    Errand errand;
    Reads::Set reads;
  };

  /// `always` are the rules that find something whatever the texts are. Bundles are numbered from
  /// the one behind `number` on, which becomes the last of them.
  Agenda(const std::vector<Done>& done, std::vector<std::uint32_t> always, std::uint32_t& number);

  const std::vector<std::uint32_t>& always() const { return always_; }
  std::span<Bundle> bundles() { return bundles_; }

  std::span<const std::uint16_t> slots_of(const Bundle& bundle) const {
    return std::span(slots_).subspan(bundle.first_slot, bundle.slots);
  }
  std::span<const Errand> errands_of(const Bundle& bundle) const {
    return std::span(errands_).subspan(bundle.first_errand, bundle.errands);
  }

  /// Whether a bundle depends on all of some slots.
  bool depends_on(const Bundle& bundle, const Reads::Set& reads) const;

  /// Has it depend on them too, under another number.
  void widen(Bundle& bundle, const Reads::Set& reads, std::uint32_t number);

 private:
  void add_slots(Bundle& bundle, const Reads::Set& reads);

  std::vector<std::uint32_t> always_;
  std::vector<Bundle> bundles_;
  std::vector<std::uint16_t> slots_;
  std::vector<Errand> errands_;
};

/// The texts in some slots, as one. They may be put together in `room`; empty where it is too
/// small, or there is nothing in them.
std::string_view texts_in(std::span<const std::uint16_t> slots, const Slot& first,
                          std::span<char> room);

}  // namespace jtlint::screen
