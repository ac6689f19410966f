#pragma once

#include <string>

#include "document/finding.h"
#include "source/failure.h"

namespace jtlint {

/// `file:line:column: severity: message [rule]`, without a line end; where no file holds it,
/// `holder: pointer: severity: message [rule]`.
std::string compact_line(const Finding& finding);
std::string compact_line(const Failure& failure);

}  // namespace jtlint
