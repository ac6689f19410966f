#include "cli/outputs.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <ostream>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "source/git_dir.h"

namespace jtlint {
namespace {

bool is_set(const Io& io, const char* variable) {
  const auto value = io.environment(variable);
  return value && !value->empty();
}

bool has(const std::vector<Output>& outputs, std::string_view format) {
  return std::any_of(outputs.begin(), outputs.end(),
                     [&](const Output& output) { return output.format->name == format; });
}

Result<Output> output_from(const std::string& value) {
  const std::size_t equals = value.find('=');
  Output output{find_format(value.substr(0, equals)), std::nullopt};
  if (equals == std::string::npos) return output;
  const std::string file = value.substr(equals + 1);
  if (file == "-" || file == "/dev/stdout") return output;
  output.file = file;
  if (file.empty()) return Error{fmt::format("--format {} names no file", value)};
  return output;
}

/// One name for a file, however a path leads to it.
std::filesystem::path settled(const std::filesystem::path& path) {
  std::error_code error;
  std::filesystem::path canonical = std::filesystem::weakly_canonical(path, error);
  return error ? path.lexically_normal() : canonical;
}

/// Whether what is written there replaces what was there, unlike in `/dev/null`.
bool is_regular_or_new(const std::filesystem::path& path) {
  std::error_code unknown;
  const auto type = std::filesystem::status(path, unknown).type();
  return type == std::filesystem::file_type::regular ||
         type == std::filesystem::file_type::not_found;
}

}  // namespace

Result<std::vector<Output>> read_outputs(const std::vector<std::string>& formats, const Io& io) {
  std::vector<Output> outputs;
  for (const std::string& value : formats) {
    auto output = output_from(value);
    if (!output) return output.error();
    outputs.push_back(std::move(*output));
  }
  const auto on_standard_output = [](const Output& output) { return !output.file; };
  const auto count = std::count_if(outputs.begin(), outputs.end(), on_standard_output);
  if (count > 1) {
    return Error{"only one format goes to standard output: write the others as FORMAT=FILE"};
  }
  if (count == 0) outputs.push_back({find_format("text"), std::nullopt});
  std::stable_partition(outputs.begin(), outputs.end(), std::not_fn(on_standard_output));

  const bool on_github = io.environment("GITHUB_ACTIONS") == "true";
  const bool for_people = outputs.back().format->name == "text";
  if (on_github && for_people && !has(outputs, "github")) {
    outputs.push_back({find_format("github"), std::nullopt});
  }
  return outputs;
}

std::optional<Error> wrong_outputs(const std::vector<Output>& outputs,
                                   const std::vector<std::string>& named, const Io& io) {
  std::set<std::filesystem::path> written;
  for (const Output& output : outputs) {
    if (!output.file) continue;
    const std::filesystem::path place = settled(io.directory / *output.file);
    if (!is_regular_or_new(place)) continue;
    if (std::find(named.begin(), named.end(), place.string()) != named.end()) {
      return Error{
          fmt::format("{} is to be checked, and a report would be written over it", *output.file)};
    }
    if (written.insert(place).second) continue;
    return Error{fmt::format("two formats go to {}: each needs a file of its own", *output.file)};
  }
  return std::nullopt;
}

std::optional<Error> wrong_save(const std::string& name, const std::vector<Output>& outputs,
                                const std::vector<std::string>& used, const Io& io) {
  const std::filesystem::path place = settled(io.directory / name);
  if (name == "-" || !is_regular_or_new(place)) return std::nullopt;
  const auto is_there = [&](const std::string& other) {
    return settled(io.directory / other) == place;
  };
  for (const Output& output : outputs) {
    if (!output.file || !is_there(*output.file)) continue;
    return Error{fmt::format("--save and a report go to {}: each needs a file of its own", name)};
  }
  if (std::none_of(used.begin(), used.end(), is_there)) return std::nullopt;
  return Error{
      fmt::format("--save would write over {}, which the command line names as well", name)};
}

bool wants_color(const CommandLine& line, const Io& io) {
  const std::string when = line.last("color").value_or("auto");
  if (when != "auto") return when == "always";
  if (is_set(io, "NO_COLOR")) return false;
  return is_set(io, "FORCE_COLOR") || io.out_is_terminal;
}

Folders folders_of(const std::filesystem::path& directory) {
  std::error_code error;
  const std::filesystem::path canonical = std::filesystem::canonical(directory, error);
  const std::filesystem::path& working = error ? directory : canonical;
  // The search begins above what it is given, and the working directory may itself be the top.
  const std::string below = (working / ".").native();
  return {working.native(), work_tree_above(below).value_or(working.native())};
}

}  // namespace jtlint
