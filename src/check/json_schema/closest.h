#pragma once

#include <cstddef>
#include <vector>

#include "check/json_schema/evaluation.h"

namespace jtlint::json_schema {

/// Says what is wrong with a value that fits none of several schemas, and returns that it fails.
/// Where its type and its constants show which of them was meant, that is what keeps it from that
/// one.
Verdict fail_all(const std::vector<std::size_t>& indices, const Value& value,
                 Evaluation& evaluation, Faults faults);

}  // namespace jtlint::json_schema
