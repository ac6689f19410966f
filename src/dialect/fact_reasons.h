#pragma once

#include <string>

#include "document/node.h"

namespace jtlint {

/// Nothing was looked up.
inline constexpr const char* not_asked_for = "not asked for: --deep looks at them";

/// A record says nothing of a fact, or nothing that can be a fact.
inline constexpr const char* not_recorded = "the record does not say";

/// Why a fact is unknown, of which a record says so: `{"kind": …, "action": …}`. It is made of
/// names alone, so that many templates have one reason, and no text of others is repeated.
std::string reason_of(const Node& unknown);

}  // namespace jtlint
