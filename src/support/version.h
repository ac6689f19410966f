#pragma once

#include <string_view>

namespace jtlint {

/// This build's version, such as "0.1.0".
std::string_view version();

}  // namespace jtlint
