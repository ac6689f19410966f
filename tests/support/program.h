#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "check/example_text.h"
#include "cli/io.h"

namespace jtlint::test {

/// What one run of the program is given besides its arguments. Nothing of the machine's own
/// environment reaches it.
struct World {
  std::filesystem::path directory;
  std::string in;
  std::map<std::string, std::string> environment;
  bool terminal = false;
  Day today = example_day;
  bool err_terminal = false;
  ReadingSizes reading = {};
  std::filesystem::path executable = {};  ///< of jtlint: helpers are found beside it
  std::chrono::milliseconds patience = std::chrono::seconds(10);
};

struct Outcome {
  int code;
  std::string out;
  std::string err;
};

/// Runs the whole program in this process.
Outcome run_program(const std::vector<std::string>& arguments, const World& world);

/// The words of a command line as a shell takes them apart: blanks, '…' and "…".
std::vector<std::string> split_words(const std::string& line);

}  // namespace jtlint::test
