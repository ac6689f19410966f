#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <memory>
#include <ostream>
#include <system_error>
#include <utility>

#include "cli/check_feed.h"
#include "cli/check_run.h"
#include "cli/check_worker.h"
#include "cli/commands.h"
#include "cli/file_size.h"
#include "cli/outputs.h"
#include "cli/profiles.h"
#include "cli/reporting.h"
#include "cli/shown_config.h"
#include "cli/terraform_folders.h"
#include "report/wording.h"

namespace jtlint {
namespace {

/// The value of `--max-file-size`, if it is given.
Result<std::optional<std::size_t>> read_max_file_size(const CommandLine& line) {
  const auto text = line.last("max-file-size");
  if (!text) return std::optional<std::size_t>();
  const auto size = file_size_from(*text);
  if (size) return size;
  return Error{fmt::format(
      "--max-file-size takes a number of bytes such as 500000, 64K or 16M, at most 1G, got {}",
      *text)};
}

/// No machine gains by more threads, and each takes memory.
constexpr std::size_t most_jobs = 256;

/// How many threads check at a time: `--jobs`, or else as many as there are processors.
Result<std::size_t> read_jobs(const CommandLine& line, const Io& io) {
  const auto text = line.last("jobs");
  if (!text) return std::min(io.processors, most_jobs);
  std::size_t jobs = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), jobs);
  const bool number = error == std::errc() && end == text->data() + text->size();
  if (number && jobs >= 1 && jobs <= most_jobs) return jobs;
  return Error{fmt::format("--jobs takes a number from 1 to {}, got {}", most_jobs, *text)};
}

/// What no configuration decides.
Result<CheckSettings> common_settings(const CommandLine& line, const Io& io) {
  const auto max_file_size = read_max_file_size(line);
  if (!max_file_size) return max_file_size.error();
  const auto today = read_today(line, io);
  if (!today) return today.error();
  if (const auto error = wrong_excludes(line)) return *error;
  CheckSettings settings{{}, *today, std::nullopt, *max_file_size};
  settings.inline_ignores = !line.has("no-inline-ignores");
  settings.screened = !line.has("no-screen");
  settings.folder_of = [folders = std::make_shared<TerraformFolders>(io.directory.string())](
                           const std::string& name) { return folders->of(name); };
  return settings;
}

std::vector<std::string> named_places(const Inputs& inputs) {
  std::vector<std::string> places;
  for (const Input& input : inputs.all) {
    if (input.named && !input.standard_input) places.push_back(input.place);
  }
  return places;
}

ExitCode show_files(const Run& run, const Io& io) {
  for (const std::string& name : run.checked) io.out << escaped(name) << '\n';
  for (const Failure& failure : run.failures) {
    complain(io, fmt::format("{}: {}", failure.path, failure.message));
  }
  return run.failures.empty() ? ExitCode::clean : ExitCode::unfinished;
}

/// Checks all inputs, and hands over what comes of them in their order.
void check_all(const Inputs& inputs, Profiles& profiles, std::size_t jobs, const Io& io,
               CheckRun& run) {
  const auto make_work = [&]() -> CheckWorkers::Work {
    return [worker = std::make_shared<CheckWorker>(make_line_screen)](CheckTask& task) {
      return worker->work(task);
    };
  };
  CheckWorkers workers(
      jobs, {make_work, [&] { profiles.prepare_for_threads(); },
             [&](CheckTask& task, CheckOutcome outcome) { run.take(task, std::move(outcome)); }});
  CheckFeed feed(io, workers);
  for (const Input& input : inputs.all) {
    if (!io.out) return;  // nobody will ever read what is found
    feed.add(input, profiles.for_file(input.place));
  }
  feed.finish();
  workers.finish();
}

}  // namespace

ExitCode run_check(const CommandLine& line, const Io& io, const Catalogue& catalogue) {
  auto settings = common_settings(line, io);
  if (!settings) return wrong_usage(io, settings.error().message);
  const auto jobs = read_jobs(line, io);
  if (!jobs) return wrong_usage(io, jobs.error().message);
  Configurations configurations(line, io);
  Profiles profiles(line, io, configurations, catalogue, std::move(*settings));
  if (line.has("show-config")) return show_config(line, io, configurations, profiles);

  const Inputs inputs = find_inputs(line, io, [&](const std::string& place, bool is_directory) {
    return configurations.excluded(place, is_directory);
  });
  const std::string first = first_place(line, io);
  const Profile& of_run = profiles.for_file(first);
  for (const Input& input : inputs.all) profiles.for_file(input.place);
  if (const auto code = profiles.refused()) return *code;
  auto ignores = RunIgnores::from(line, io, of_run.catalogue);
  if (!ignores) return wrong_usage(io, ignores.error().message);
  const ConfigChain& chain = configurations.for_folder(std::filesystem::path(first).parent_path());
  auto outputs = read_outputs(requested_formats(line, chain), io);
  if (!outputs) return wrong_usage(io, outputs.error().message);
  if (const auto error = wrong_outputs(*outputs, named_places(inputs), io)) {
    return wrong_usage(io, error->message);
  }

  if (line.has("show-files")) outputs->clear();
  Reports reports(*outputs, report_options(line, io, of_run), io);
  reports.begin(ignores->writes());
  CheckRun checks(line, io, of_run, *ignores, reports);
  checks.leave_out(inputs);
  check_all(inputs, profiles, *jobs, io, checks);
  const Run run = checks.finish();
  if (line.has("show-files")) return show_files(run, io);
  return write_all({line, io, run, *ignores, reports,
                    [&](const Finding& finding) { return checks.fail_on(finding); }});
}

}  // namespace jtlint
