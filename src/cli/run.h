#pragma once

#include <string>
#include <vector>

#include "cli/io.h"

namespace jtlint {

/// The whole program: `arguments` without the program's name. Returns the exit code of the process.
int run(const std::vector<std::string>& arguments, const Io& io);

}  // namespace jtlint
