#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "check/rule.h"
#include "check/screen/comparison.h"
#include "check/screen/rule_plan.h"
#include "check/screen/slot_model.h"
#include "check/screen/slots.h"

namespace jtlint::screen {

/// An item that lies behind a filter.
struct Guard {
  const Path::Step* filter = nullptr;  ///< null: there is none
  std::uint16_t item = 0;              ///< its slot
};

/// A rule to be asked about a value, or a way to be taken from it with all that lies on it.
struct Errand {
  std::uint32_t rule = 0;
  std::uint16_t slot = 0;
  const Crossing* way = nullptr;   ///< null: the rule is asked
  const Glance* glance = nullptr;  ///< nothing is found where that is a string that holds at this
  char needed = '\0';  ///< nothing is found where that is a string without this byte; 0: none
  Guard guard = {};    ///< nothing is to be done where that filter lets not pass

  /// Whether a rule is asked, in any case.
  bool is_plain() const { return way == nullptr && guard.filter == nullptr; }
};

/// Errands whose outcome depends on the same texts. Where these are what they were when nothing was
/// found, nothing is. Those that depend on more than texts have no slots, and are done each time.
struct Bundle {
  std::uint32_t number = 0;      ///< in the memory
  std::uint32_t asked = 0;       ///< how often the memory was
  std::uint32_t known = 0;       ///< how often it knew
  bool is_steady = true;         ///< the texts are met again often enough to look them up
  bool is_number = false;        ///< they are one number
  std::uint32_t first_slot = 0;  ///< of those that have the texts, in the agenda
  std::uint32_t slots = 0;       ///< 0: they are done each time
  std::uint32_t first_errand = 0;
  std::uint32_t errands = 0;
  char needed = '\0';           ///< nothing is found where a string has no such byte; 0: none
  std::uint16_t needed_in = 0;  ///< the slot of that
  Relation clean_where = Relation::unknown;  ///< nor where the texts of some slots are so
  std::uint32_t first_compared = 0;          ///< of these slots
  std::uint32_t compared = 0;

  /// Counts whether the memory knew the texts. Ids are never met again; most texts should be. Until
  /// then, so many of the first ones must have been as there are if each is chosen from 16,384,
  /// four times as many as the memory keeps.
  void count(bool was_known) {
    ++asked;
    known += was_known ? 1 : 0;
    if (asked < trial) return;
    const std::uint64_t expected = std::uint64_t{asked / trial} * (asked * 2 / trial);
    is_steady = known >= expected || known / 3 > asked / 4;
  }

  static constexpr std::uint32_t trial = 256;
};

/// Numbers bundles, for the memory.
class BundleNumbers {
 public:
  /// `rules` are those of the errands; `last` is the last number that means something else.
  BundleNumbers(const std::vector<const Rule*>& rules, std::uint32_t last)
      : rules_(rules), last_(last) {}

  /// A number that is not yet in use.
  std::uint32_t next() { return ++last_; }

  /// Whether there are enough left for another agenda. The memory has room for twice as many.
  bool are_left() const { return last_ < most; }

  /// The number of a bundle of errands that depend on the texts of some slots. Where rules look at
  /// nothing but one scalar, it is the same for all outlines.
  std::uint32_t of(std::span<const Errand> errands, const Reads::Set& reads, const Slot& first);

 private:
  static constexpr std::uint32_t most = std::uint32_t{1} << 28U;

  const std::vector<const Rule*>& rules_;
  std::uint32_t last_;
  std::map<std::pair<Kind, std::vector<std::uint32_t>>, std::uint32_t> shared_;  ///< by rules
};

/// What is to be done for each template of an outline. What depends on no text at all was done once
/// for all of them.
class Agenda {
 public:
  static constexpr std::size_t most_errands = 1024;

  /// An errand that was done, and the slots at whose texts it has looked.
  struct Done {
    Errand errand;
    Reads::Set reads;
    bool strays = false;  ///< it has looked elsewhere too
    Comparison comparison = {};
  };

  /// `always` are the rules that find something whatever the texts are, `first` is the slot from
  /// which slots are counted.
  Agenda(const std::vector<Done>& done, std::vector<std::uint32_t> always, BundleNumbers& numbers,
         const Slot& first);

  const std::vector<std::uint32_t>& always() const { return always_; }
  std::size_t errands() const { return errands_.size(); }
  std::span<Bundle> bundles() { return bundles_; }

  std::span<const std::uint16_t> slots_of(const Bundle& bundle) const {
    return std::span(slots_).subspan(bundle.first_slot, bundle.slots);
  }
  std::span<const std::uint16_t> compared_in(const Bundle& bundle) const {
    return std::span(slots_).subspan(bundle.first_compared, bundle.compared);
  }
  std::span<const Errand> errands_of(const Bundle& bundle) const {
    return std::span(errands_).subspan(bundle.first_errand, bundle.errands);
  }

  /// Whether a bundle depends on all of some slots.
  bool depends_on(const Bundle& bundle, const Reads::Set& reads) const;

  /// Has it depend on them too, under another number.
  void widen(Bundle& bundle, const Reads::Set& reads, std::uint32_t number);

 private:
  void add(const std::vector<Done>& done, const Done& like, std::vector<bool>& bundled,
           BundleNumbers& numbers, const Slot& first);
  void add_slots(Bundle& bundle, const Reads::Set& reads);
  void add_comparison(Bundle& bundle, const Comparison& comparison);
  void note_needed(Bundle& bundle) const;

  std::vector<std::uint32_t> always_;
  std::vector<Bundle> bundles_;
  std::vector<std::uint16_t> slots_;
  std::vector<Errand> errands_;
};

/// A member of the template in hand, and what is to be done for it, instead of going a way.
struct KnownMember {
  /// Of those of one template, no more are known. They have no more errands than an agenda.
  static constexpr std::size_t most = 16;

  const Crossing* way = nullptr;
  std::uint16_t slot = 0;  ///< to which it leads
  std::size_t slots = 0;   ///< how many there are in it
  Agenda* agenda = nullptr;
};

/// The texts in some slots, as one. They may be put together in `room`; empty where it is too
/// small, or there is nothing in them.
std::string_view texts_in(std::span<const std::uint16_t> slots, const Slot& first,
                          std::span<char> room);

}  // namespace jtlint::screen
