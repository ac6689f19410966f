#include "cli/helper_program.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace jtlint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view helper_name = "jtlint-aws";
constexpr const char* helper_variable = "JTLINT_AWS_HELPER";

bool is_file(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

/// As a shell takes the name of a program: without a `/`, it is looked for in PATH.
std::optional<fs::path> find_program(const std::string& given, const Io& io) {
  if (given.find('/') != std::string::npos) {
    const fs::path path = (io.directory / given).lexically_normal();
    return is_file(path) ? std::optional(path) : std::nullopt;
  }
  std::string folders = io.environment("PATH").value_or("") + ":";
  for (std::size_t end = 0; (end = folders.find(':')) != std::string::npos;) {
    const fs::path path = io.directory / folders.substr(0, end) / given;
    if (is_file(path)) return path;
    folders.erase(0, end + 1);
  }
  return std::nullopt;
}

Result<fs::path> named_program(const std::string& given, std::string_view by, const Io& io) {
  if (const auto path = find_program(given, io)) return *path;
  const bool searched = given.find('/') == std::string::npos;
  return Error{fmt::format("{} names {}, and there is no such program{}", by, given,
                           searched ? " in PATH" : "")};
}

}  // namespace

Result<fs::path> helper_program(const CommandLine& line, const Io& io) {
  if (const auto given = line.last("helper")) return named_program(*given, "--helper", io);
  const auto named = io.environment(helper_variable);
  if (named && !named->empty()) return named_program(*named, helper_variable, io);
  const fs::path folder = io.executable.parent_path();
  const fs::path installed = (folder / "../libexec/jtlint" / helper_name).lexically_normal();
  const fs::path built = folder / helper_name;
  for (const fs::path& path : {installed, built}) {
    if (!folder.empty() && is_file(path)) return path;
  }
  return Error{fmt::format(
      "jtlint audit needs {}, the program that talks to AWS, and it is neither {} nor {}: install "
      "the package of jtlint, which brings it, or name it with --helper or {}",
      helper_name, installed.string(), built.string(), helper_variable)};
}

}  // namespace jtlint
