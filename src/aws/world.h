#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "aws/clock.h"
#include "aws/http.h"
#include "support/result.h"

namespace jtlint::aws {

/// What a program has written, and its exit code.
struct ProgramOutput {
  int exit_code = 0;
  std::string out;
  std::string err;
};

/// Why a program did not run to its end.
struct ProgramFault {
  bool not_found = false;
  std::string message;  ///< in words, without a full stop
  bool ended = false;   ///< whether it was started, and had to be ended
};

/// All that the helper has to do with but its input and output. Tests make up one of their own. The
/// functions may be called by several threads at once.
struct World {
  /// A variable of the environment; nothing where it is not set.
  std::function<std::optional<std::string>(const std::string&)> environment;
  /// What a file holds; nothing where there is none, an error where it cannot be read.
  std::function<Result<std::optional<std::string>>(const std::string&)> read_file;
  /// Runs a program, looked for in PATH, without input.
  std::function<Result<ProgramOutput, ProgramFault>(const std::vector<std::string>&)> run_program;
  Transport transport;
  Clock clock;
  /// A number from 0 to less than 1.
  std::function<double()> random;
};

}  // namespace jtlint::aws
