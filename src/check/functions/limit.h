#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "check/function.h"
#include "document/decimal.h"

namespace jtlint::functions {

/// A number that a function was told, as it is for one subject.
struct Limit {
  std::optional<Decimal> value = {};  ///< none: no such limit
  std::optional<Value> place = {};    ///< where in the template it stands, if it does
  bool unknown = false;
};

Limit resolve(const std::optional<Operand>& operand, const Subject& subject);

/// A number that is written as most are: digits, perhaps with a point and digits behind it.
struct PlainNumber {
  std::int64_t whole = 0;    ///< what stands before the point
  std::size_t fraction = 0;  ///< the number of digits behind it

  /// How it compares with another one; none where that takes a look at the fractions.
  std::optional<std::strong_ordering> compare(const PlainNumber& other) const {
    if (whole != other.whole) return whole <=> other.whole;
    const bool both_whole = fraction == 0 && other.fraction == 0;
    return both_whole ? std::optional(std::strong_ordering::equal) : std::nullopt;
  }

  /// None, where it is written in another way or has more than 15 digits before the point.
  static std::optional<PlainNumber> from(std::string_view text);
};

/// The small whole number that a rule writes for a limit; none if it is another one, or a place.
std::optional<std::int64_t> literal_of(const std::optional<Operand>& operand);

/// Says a limit in a schema, under `keyword`, if it is one that the rule writes itself; else the
/// schema asks less than the function.
void put_limit(Fragment& fragment, const Arguments& arguments, std::string_view name,
               std::string_view keyword);

/// What is held against a subject that is beyond a limit: with the word `limit` and the place of
/// one that stands in the template.
Fault beyond(const Limit& limit, const Subject& subject);

}  // namespace jtlint::functions
