#pragma once

#include <string>
#include <string_view>

#include "check/catalogue.h"
#include "cli/exit_code.h"
#include "cli/io.h"
#include "cli/options.h"

/// One function a command, each in the file of its name.
namespace jtlint {

ExitCode run_check(const CommandLine& line, const Io& io, const Catalogue& catalogue);
ExitCode run_audit(const CommandLine& line, const Io& io, const Catalogue& catalogue);
ExitCode run_rules(const CommandLine& line, const Io& io, const Catalogue& catalogue);
ExitCode run_init(const CommandLine& line, const Io& io);
ExitCode run_explain(const CommandLine& line, const Io& io, const Catalogue& catalogue);
ExitCode run_completion(const CommandLine& line, const Io& io, const Catalogue& catalogue);
ExitCode run_man(const Io& io);
ExitCode run_schema(const CommandLine& line, const Io& io, const Catalogue& catalogue);

/// Says something on standard error. What it quotes may be anyone's: it is escaped and cut.
void complain(const Io& io, std::string_view message);

/// Says on standard error what is wrong with the command line.
ExitCode wrong_usage(const Io& io, const std::string& message);

}  // namespace jtlint
