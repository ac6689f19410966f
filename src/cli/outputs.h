#pragma once

#include <filesystem>
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

/// The outputs that formats, written as `--format` takes them, ask for. With files only, the text
/// report still goes to standard output. On GitHub Actions, which its environment tells,
/// annotations follow the text report there.
Result<std::vector<Output>> read_outputs(const std::vector<std::string>& formats, const Io& io);

/// Why outputs cannot all be written: two into one file, or one over a file that is to be checked.
/// `named` are the places of those that the command line names.
std::optional<Error> wrong_outputs(const std::vector<Output>& outputs,
                                   const std::vector<std::string>& named, const Io& io);

/// Why an audit cannot save to `name`: a report goes there as well, or it is one of the files that
/// the command line names for other uses.
std::optional<Error> wrong_save(const std::string& name, const std::vector<Output>& outputs,
                                const std::vector<std::string>& used, const Io& io);

/// Whether text on standard output is coloured: `--color`, `NO_COLOR`, `FORCE_COLOR`, a terminal.
bool wants_color(const CommandLine& line, const Io& io);

/// What the formats name files by.
Folders folders_of(const std::filesystem::path& directory);

}  // namespace jtlint
