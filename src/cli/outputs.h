#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/io.h"
#include "cli/options.h"
#include "document/run.h"
#include "report/format.h"
#include "support/result.h"

namespace jtlint {

/// A report that a run writes: a format, to a file or to standard output.
struct Output {
  const Format* format;
  std::optional<std::string> file;
};

/// What `--format` asks for. With files only, the text report still goes to standard output.
Result<std::vector<Output>> read_outputs(const CommandLine& line);

/// Whether text on standard output is coloured: `--color`, `NO_COLOR`, `FORCE_COLOR`, a terminal.
bool wants_color(const CommandLine& line, const Io& io);

/// Writes every report. The error names a file that could not be written.
std::optional<Error> write_reports(const Run& run, const std::vector<Output>& outputs,
                                   const ReportOptions& options, const Io& io);

}  // namespace jtlint
