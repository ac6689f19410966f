#pragma once

#include <string>

namespace jtlint {

/// The manual page jtlint(1), in the macros of mdoc(7). Its characters are ASCII.
std::string man_page();

}  // namespace jtlint
