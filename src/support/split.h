#pragma once

#include <string>
#include <vector>

namespace jtlint {

/// The words of comma-separated values, without blanks around them; empty ones are left out.
std::vector<std::string> comma_separated(const std::vector<std::string>& values);

}  // namespace jtlint
