#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "support/program.h"

namespace jtlint::test {

/// What a process of its own is given besides its arguments.
struct Surroundings {
  std::filesystem::path directory;
  std::vector<std::string> environment;  ///< `NAME=VALUE`, and nothing else
  bool terminal = false;                 ///< standard output is one; else it is a file
};

/// Runs the executable that the build made, with nothing to read on standard input.
Outcome run_process(const std::vector<std::string>& arguments, const Surroundings& surroundings);

/// Runs a script of the shell, to which `$JTLINT` is that executable.
Outcome run_script(const std::string& script, const Surroundings& surroundings);

}  // namespace jtlint::test
