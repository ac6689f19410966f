#pragma once

#include <cstddef>
#include <string_view>

namespace jtlint::hcl {

/// The end of the identifier at `at`, or `at` where there is none. It begins with a letter or `_`
/// and goes on with letters, digits, marks and `-`: ID_Start and ID_Continue of Unicode 14, in
/// which code points that are unassigned between two others may be counted in.
std::size_t identifier_end(std::string_view bytes, std::size_t at);

}  // namespace jtlint::hcl
