#pragma once

#include <string>
#include <string_view>

#include "check/value.h"

namespace jtlint {

/// What a statement asks of the account, or of the ARN, for which a service acts.
struct SourceCondition {
  enum class State {
    absent,   ///< nothing
    met,      ///< something that can be so
    broken,   ///< something that cannot be so
    unclear,  ///< something of which nobody here knows whether it is so
  };
  State state = State::absent;
  std::string asked = {};  ///< of one that is broken: a value that is asked for
};

/// What the `Condition` of a statement, which may be missing, asks of `aws:SourceAccount`. An
/// `account` that is not known is empty.
SourceCondition account_condition(const Value& condition, std::string_view account);

/// What it asks of `aws:SourceArn`, which begins with `prefix`; not known if that is empty.
SourceCondition arn_condition(const Value& condition, std::string_view prefix);

}  // namespace jtlint
