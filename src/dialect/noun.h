#pragma once

#include <string_view>

namespace jtlint {

/// What a dialect is about, in a sentence: "job template", "job" or "job document".
std::string_view noun_of(std::string_view dialect);

}  // namespace jtlint
