#pragma once

#include <string>
#include <vector>

#include "cli/io.h"
#include "cli/options.h"
#include "source/discover.h"

namespace jtlint {

/// Something to read and check.
struct Input {
  std::string name;            ///< as reports call it
  std::filesystem::path path;  ///< where it lies, absolute; of standard input where it would lie
  std::string place;           ///< the same with the links of its folder resolved
  bool named = false;          ///< on the command line, rather than found below a directory
  bool standard_input = false;
};

/// What a command line names, in its order.
struct Inputs {
  std::vector<Input> all;
  std::vector<Skipped> skipped;
  std::vector<std::string> others;  ///< below a directory, files of other extensions than ours
  std::vector<Failure> failures;
  std::vector<std::filesystem::path> folders;  ///< that were looked through, canonical
};

/// Finds what is to be checked: each file once, without what `exclude` gives a reason for.
Inputs find_inputs(const CommandLine& line, const Io& io, const Exclusion& exclude);

/// The place of the first thing that the command line names, or of a file in the working directory:
/// what is decided once for a whole run is decided by the configuration for it.
std::string first_place(const CommandLine& line, const Io& io);

/// The place of a file that a command line names.
std::string place_of(const std::string& given, const Io& io);

}  // namespace jtlint
