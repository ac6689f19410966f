#include "cli/reporting.h"

#include <fmt/format.h>

#include "cli/commands.h"

namespace jtlint {
namespace {

/// Writes the baseline that a run asks for. Says whether that could be done.
bool write_baseline(const RunIgnores& ignores, const CommandLine& line, const Io& io) {
  const auto written = ignores.write();
  if (!written || !line.has("quiet")) complain(io, written ? *written : written.error().message);
  return static_cast<bool>(written);
}

/// Writes down what a run has found, and says whether it is held against the templates.
ExitCode report(const Reporting& reporting) {
  const std::vector<Error> unwritten = reporting.reports.close(reporting.run);
  for (const Error& error : unwritten) complain(reporting.io, error.message);
  if (!unwritten.empty()) return ExitCode::unfinished;
  return exit_code(reporting.run, reporting.fail_on);
}

}  // namespace

Result<Day> read_today(const CommandLine& line, const Io& io) {
  const auto text = line.last("today");
  if (!text) return io.today;
  if (const auto day = day_from(*text)) return *day;
  return Error{fmt::format(
      "--today takes a day of the calendar as YYYY-MM-DD, such as 2026-11-23, got {}", *text)};
}

std::vector<std::string> requested_formats(const CommandLine& line, const ConfigChain& chain) {
  std::vector<std::string> formats = line.all("format");
  if (!formats.empty()) return formats;
  for (const auto& config : chain) {
    if (config->formats.empty()) continue;
    formats.clear();
    for (const Placed& format : config->formats) {
      const std::size_t equals = format.text.find('=');
      const bool to_file = equals != std::string::npos && format.text.substr(equals) != "=-";
      formats.push_back(to_file ? format.text.substr(0, equals + 1) +
                                      (config->directory / format.text.substr(equals + 1)).string()
                                : format.text);
    }
  }
  return formats;
}

ReportOptions report_options(const CommandLine& line, const Io& io, const Profile& of_run) {
  return {.color = wants_color(line, io),
          .quiet = line.has("quiet"),
          .width = io.out_columns,
          .folders = folders_of(io.directory),
          .catalogue = &of_run.catalogue};
}

ExitCode write_all(const Reporting& reporting) {
  const CommandLine& line = reporting.line;
  const Io& io = reporting.io;
  const bool writes = reporting.ignores.writes();
  if (writes && !write_baseline(reporting.ignores, line, io)) return ExitCode::unfinished;
  const ExitCode code = report(reporting);
  const bool accepted = line.has("exit-zero") || writes;
  return code == ExitCode::findings && accepted ? ExitCode::clean : code;
}

}  // namespace jtlint
