#include <chrono>
#include <string>
#include <vector>

#include "cli/run.h"

int main(int argc, char** argv) {
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return jtlint::run(std::vector<std::string>(argv + 1, argv + argc), jtlint::process_io(today));
}
