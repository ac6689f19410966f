#pragma once

#include <string_view>

namespace jtlint {

/// Stands in a text for a part of it that is not known: U+FDD0, a noncharacter, which Unicode
/// leaves to programs for such things. Reports show it as "…".
inline constexpr std::string_view unknown_part = "\xEF\xB7\x90";

}  // namespace jtlint
