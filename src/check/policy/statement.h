#pragma once

#include <string_view>

#include "check/value.h"
#include "check/verdict.h"

namespace jtlint {

/// Whether the `Principal` of a statement has a service. `NotPrincipal`, and another name of the
/// same service, are not judged.
Verdict has_principal(const Value& statement, std::string_view service);

/// Whether the `Action` of a statement has an action. `NotAction` is not judged.
Verdict has_action(const Value& statement, std::string_view action);

}  // namespace jtlint
