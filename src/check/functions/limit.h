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

/// Says a limit in a schema, under `keyword`, if it is one that the rule writes itself; else the
/// schema asks less than the function.
void put_limit(Fragment& fragment, const Arguments& arguments, std::string_view name,
               std::string_view keyword);

/// What is held against a subject that is beyond a limit: with the word `limit` and the place of
/// one that stands in the template.
Fault beyond(const Limit& limit, const Subject& subject);

}  // namespace jtlint::functions
