#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

#include "support/day.h"

namespace jtlint {

/// How inputs are read. Only tests have reason to change it.
struct ReadingSizes {
  std::size_t longest_whole = std::size_t{1} << 20;  ///< in bytes; JSON lines that are longer are
                                                     ///< read in pieces
  std::size_t piece = std::size_t{256} << 10;        ///< of such a size
};

/// Everything that a run may touch of the world besides files, so that tests can be the world.
struct Io {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  std::filesystem::path directory;  ///< relative paths start here
  Day today;                        ///< in UTC
  bool out_is_terminal = false;
  std::size_t out_columns = 80;
  bool err_is_terminal = false;
  std::size_t err_columns = 80;
  std::size_t processors = 1;  ///< that this process may use
  ReadingSizes reading = {};
  std::filesystem::path executable = {};  ///< of this process, without links; empty: not known

  /// What a helper may take to end once it is asked to.
  std::chrono::milliseconds patience = std::chrono::seconds(10);

  std::function<std::optional<std::string>(const std::string& name)> environment;
};

/// The standard streams, the working directory and the environment of this process.
Io process_io(Day today);

}  // namespace jtlint
