#include <fmt/format.h>
#include <optional>
#include <utility>

#include "cli/audit_request.h"
#include "cli/audit_run.h"
#include "cli/commands.h"
#include "cli/helper_program.h"
#include "cli/inputs.h"
#include "cli/outputs.h"
#include "cli/profiles.h"
#include "cli/reporting.h"
#include "live/helper.h"

namespace jtlint {
namespace {

/// The formats of a run. What is saved to standard output leaves no room there for reports.
Result<std::vector<Output>> audit_outputs(const CommandLine& line, const ConfigChain& chain,
                                          const Io& io) {
  const std::vector<std::string> formats = requested_formats(line, chain);
  auto outputs = read_outputs(formats, io);
  if (!outputs || line.last("save") != "-") return outputs;
  std::erase_if(*outputs, [](const Output& output) { return !output.file; });
  if (outputs->size() == formats.size() && !formats.empty()) return outputs;
  return Error{
      "--save - takes standard output: have the report written with --format FORMAT=FILE, "
      "or save to a file"};
}

/// Why the outputs cannot all be written, each to a place of its own.
std::optional<Error> wrong_places(const CommandLine& line, const std::vector<Output>& outputs,
                                  const Io& io) {
  if (auto error = wrong_outputs(outputs, {}, io)) return error;
  const std::vector<std::string> saves = line.all("save");
  if (saves.empty()) return std::nullopt;
  if (saves.size() > 1) return Error{"--save is given more than once: an audit saves to one file"};
  std::vector<std::string> used;
  for (const char* option : {"baseline", "write-baseline", "config"}) {
    if (const auto name = line.last(option)) used.push_back(*name);
  }
  return wrong_save(saves.front(), outputs, used, io);
}

/// Talks to the helper, if there is one and the file of `--save` can be written.
Run audit(const CommandLine& line, const Io& io, const AuditRequest& request, AuditRun& checks,
          std::optional<SaveFile>& save) {
  const auto program = helper_program(line, io);
  if (!program) {
    checks.fail({"", "no-helper", program.error().message});
    return checks.finish("");
  }
  if (const auto name = line.last("save")) {
    auto opened = SaveFile::open(*name, io);
    if (!opened) {
      checks.fail({*name, "unwritable", opened.error().message});
      return checks.finish("");
    }
    save.emplace(std::move(*opened));
  }
  const live::Helper helper{*program, live::request_line(request.request), io.patience};
  const std::string said =
      live::run_helper(helper, [&](const live::Message& message) { return checks.take(message); });
  return checks.finish(said);
}

}  // namespace

ExitCode run_audit(const CommandLine& line, const Io& io, const Catalogue& catalogue) {
  auto request = read_audit_request(line);
  if (!request) return wrong_usage(io, request.error().message);
  for (const char* option : {"helper", "save"}) {
    if (line.last(option) == "") return wrong_usage(io, fmt::format("--{} names no file", option));
  }
  const auto today = read_today(line, io);
  if (!today) return wrong_usage(io, today.error().message);
  Configurations configurations(line, io);
  Profiles profiles(line, io, configurations, catalogue, {{}, *today});
  const std::string here = first_place(line, io);
  const Profile& profile = profiles.for_file(here);
  if (const auto code = profiles.refused()) return *code;
  auto ignores = RunIgnores::from(line, io, profile.catalogue);
  if (!ignores) return wrong_usage(io, ignores.error().message);
  const auto& chain = configurations.for_folder(std::filesystem::path(here).parent_path());
  const auto outputs = audit_outputs(line, chain, io);
  if (!outputs) return wrong_usage(io, outputs.error().message);
  if (const auto error = wrong_places(line, *outputs, io)) return wrong_usage(io, error->message);

  request->request.progress = io.err_is_terminal && !line.has("quiet");
  std::optional<SaveFile> save;
  AuditRun checks(line, io, profile, *ignores, *request, save);
  const Run run = audit(line, io, *request, checks, save);
  Reports reports(*outputs, report_options(line, io, profile), io);
  return write_all(
      {line, io, run, *ignores, reports, [&](const Finding&) { return profile.fail_on; }});
}

}  // namespace jtlint
