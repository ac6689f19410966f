#pragma once

#include <optional>

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

/// What is held against a subject that is beyond a limit: with the word `limit` and the place of
/// one that stands in the template.
Fault beyond(const Limit& limit, const Subject& subject);

}  // namespace jtlint::functions
