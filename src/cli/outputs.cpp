#include "cli/outputs.h"

#include <fmt/format.h>
#include <fstream>

namespace jtlint {
namespace {

bool is_set(const Io& io, const char* variable) {
  const auto value = io.environment(variable);
  return value && !value->empty();
}

std::optional<Error> write_file(const Run& run, const Output& output, ReportOptions options,
                                const Io& io) {
  options.color = false;
  std::ofstream file(io.directory / *output.file, std::ios::binary);
  if (file) output.format->write(run, options, file);
  if (file.flush()) return std::nullopt;
  return Error{fmt::format("{} could not be written", *output.file)};
}

}  // namespace

Result<std::vector<Output>> read_outputs(const CommandLine& line) {
  std::vector<Output> outputs;
  std::size_t on_standard_output = 0;
  for (const std::string& value : line.all("format")) {
    const std::size_t equals = value.find('=');
    Output output{find_format(value.substr(0, equals)), std::nullopt};
    const bool standard_output = equals == std::string::npos || value.substr(equals + 1) == "-";
    if (standard_output) {
      ++on_standard_output;
    } else {
      output.file = value.substr(equals + 1);
      if (output.file->empty()) return Error{fmt::format("--format {} names no file", value)};
    }
    outputs.push_back(std::move(output));
  }
  if (on_standard_output > 1) {
    return Error{"only one format goes to standard output: write the others as FORMAT=FILE"};
  }
  if (on_standard_output == 0) outputs.push_back({find_format("text"), std::nullopt});
  return outputs;
}

bool wants_color(const CommandLine& line, const Io& io) {
  const std::string when = line.last("color").value_or("auto");
  if (when != "auto") return when == "always";
  if (is_set(io, "NO_COLOR")) return false;
  return is_set(io, "FORCE_COLOR") || io.out_is_terminal;
}

std::optional<Error> write_reports(const Run& run, const std::vector<Output>& outputs,
                                   const ReportOptions& options, const Io& io) {
  std::optional<Error> failed;
  for (const Output& output : outputs) {
    if (!output.file) {
      output.format->write(run, options, io.out);
    } else if (auto error = write_file(run, output, options, io)) {
      failed = error;
    }
  }
  return failed;
}

}  // namespace jtlint
