#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "cli/io.h"
#include "cli/options.h"
#include "cli/profile.h"
#include "cli/reports.h"
#include "cli/run_ignores.h"
#include "config/config_files.h"
#include "document/run.h"
#include "support/day.h"
#include "support/result.h"

/// What the commands have in common that check job templates.
namespace jtlint {

/// The day as of which a run judges: `--today`, or else that of the world.
Result<Day> read_today(const CommandLine& line, const Io& io);

/// The formats of the command line, or else those of the configuration that says any last.
std::vector<std::string> requested_formats(const CommandLine& line, const ConfigChain& chain);

/// How the command line wants reports, and what decides once for the run.
ReportOptions report_options(const CommandLine& line, const Io& io, const Profile& of_run);

/// What a run has found, and where it goes.
struct Reporting {
  const CommandLine& line;
  const Io& io;
  const Run& run;
  const RunIgnores& ignores;
  Reports& reports;
  std::function<Severity(const Finding&)> fail_on;  ///< from where on a finding counts
};

/// Writes the baseline and the reports that are asked for, and says how the process ends.
ExitCode write_all(const Reporting& reporting);

}  // namespace jtlint
