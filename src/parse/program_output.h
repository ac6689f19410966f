#pragma once

#include <optional>
#include <string_view>

#include "parse/fault.h"

namespace jtlint {

/// What to do about output that a program wrote for people and that cannot be read back: the
/// `table` output of the AWS CLI, a dict as Python prints it.
std::optional<SyntaxFault> output_for_people(std::string_view bytes);

}  // namespace jtlint
