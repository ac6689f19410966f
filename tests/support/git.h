#pragma once

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace jtlint::test {

inline bool git_is_installed() {
  return std::system("git --version >/dev/null 2>&1") == 0;  // NOLINT(concurrency-mt-unsafe)
}

/// The output of a git command in `directory`, free of the settings of the user and of a git that
/// runs the tests from a hook. `arguments` are words of the shell.
inline std::string git(const std::filesystem::path& directory, const std::string& arguments) {
  const std::string command =
      "env -u GIT_DIR -u GIT_WORK_TREE -u GIT_INDEX_FILE -u GIT_PREFIX GIT_CONFIG_GLOBAL=/dev/null "
      "GIT_CONFIG_SYSTEM=/dev/null git -C '" +
      directory.native() + "' -c core.excludesFile=/dev/null -c core.ignoreCase=false " + arguments;
  std::FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return {};
  std::string output;
  std::array<char, 4096> part{};
  for (std::size_t n = 0; (n = std::fread(part.data(), 1, part.size(), pipe)) > 0;) {
    output.append(part.data(), n);
  }
  ::pclose(pipe);
  return output;
}

}  // namespace jtlint::test
