#include "check/screen/comparison.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

#include "check/screen/numbers.h"
#include "support/short_text.h"

namespace jtlint::screen {
namespace {

/// A whole number of a few digits.
std::optional<std::uint32_t> small_number(std::string_view text) {
  const auto number = NumberMemory::place_of(text);
  return number && number->plane == 0 ? std::optional(number->value) : std::nullopt;
}

bool is_surely_below(std::string_view text, std::string_view other) {
  const auto number = small_number(text);
  const auto limit = small_number(other);
  return number && limit && *number < *limit;
}

}  // namespace

Comparison comparison_of(Relation relation, std::uint16_t subject, const Reads::Set& slots,
                         const Slot& first) {
  constexpr std::size_t few = 8;
  if (slots.count() > few) return {};
  Comparison comparison{relation};
  const bool has_subject = subject < slots.size() && slots.test(subject);
  if (has_subject) comparison.slots.push_back(subject);
  for (std::size_t slot = slots._Find_first(); slot < slots.size(); slot = slots._Find_next(slot)) {
    if (slot != subject) comparison.slots.push_back(static_cast<std::uint16_t>(slot));
  }
  // A scalar at whose text nobody looked is none of the kind that a function is about.
  if (!has_subject && !(&first)[subject].is_collection()) return {};
  const bool numbers = std::all_of(comparison.slots.begin(), comparison.slots.end(),
                                   [&](auto slot) { return (&first)[slot].kind == Kind::number; });
  const bool several_numbers = numbers && comparison.slots.size() > 1;
  return relation == Relation::below && !several_numbers ? Comparison() : comparison;
}

bool are_surely(Relation relation, std::span<const std::uint16_t> slots, const Slot& first) {
  const auto text_in = [&](std::uint16_t slot) { return (&first)[slot].text(); };
  const std::string_view one = text_in(slots.front());
  const auto others = slots.subspan(1);
  const auto is_one = [&](std::uint16_t slot) { return are_equal_texts(text_in(slot), one); };
  const auto is_above = [&](std::uint16_t slot) { return is_surely_below(one, text_in(slot)); };
  switch (relation) {
    case Relation::same:
      return std::all_of(others.begin(), others.end(), is_one);
    case Relation::different:
      return std::none_of(others.begin(), others.end(), is_one) &&
             (others.size() < 2 || are_surely(relation, others, first));
    case Relation::below:
      return std::all_of(others.begin(), others.end(), is_above);
    case Relation::unknown:
      break;
  }
  return false;
}

}  // namespace jtlint::screen
