#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "check/function.h"
#include "check/screen/slot_model.h"
#include "check/screen/slots.h"

namespace jtlint::screen {

/// What tells without asking rules that they find nothing: that the texts in some slots are so.
struct Comparison {
  Relation clean_where = Relation::unknown;
  std::vector<std::uint16_t> slots = {};  ///< where a subject is one of them, it is the first

  friend bool operator==(const Comparison&, const Comparison&) = default;
};

/// That of the texts in some slots, which are counted from `first`, for the subject in one. Says
/// nothing where there are many, or the relation is about another kind of values.
Comparison comparison_of(Relation relation, std::uint16_t subject, const Reads::Set& slots,
                         const Slot& first);

/// Whether the texts in some slots, which are counted from `first`, are so. False may say nothing.
bool are_surely(Relation relation, std::span<const std::uint16_t> slots, const Slot& first);

}  // namespace jtlint::screen
