#include <fmt/format.h>
#include <iterator>
#include <ostream>
#include <set>
#include <utility>

#include "cli/commands.h"
#include "cli/file_size.h"
#include "cli/outputs.h"
#include "cli/pipeline.h"
#include "cli/selection.h"
#include "cli/siblings.h"
#include "report/wording.h"
#include "source/discover.h"
#include "source/read.h"

namespace jtlint {
namespace {

constexpr std::string_view standard_input = "-";

/// `jtlint check` with its options understood.
class CheckRun {
 public:
  CheckRun(const CommandLine& line, const Io& io, const Catalogue& catalogue,
           CheckSettings settings)
      : line_(line), io_(io), catalogue_(catalogue), settings_(std::move(settings)) {
    settings_.siblings = [&](const std::string& name) {
      return terraform_siblings(io_.directory.string(), name);
    };
  }

  /// Reads and checks everything that the command line names, in its order.
  Run run() {
    std::vector<std::string> paths = line_.words;
    if (paths.empty()) paths.emplace_back(".");
    std::vector<std::string> files;
    for (const std::string& path : paths) {
      if (path != standard_input) {
        files.push_back(path);
        continue;
      }
      check_paths(std::exchange(files, {}));
      check_standard_input();
    }
    check_paths(files);
    require_templates();
    return std::move(run_);
  }

  const std::vector<std::string>& checked_names() const { return checked_names_; }

 private:
  void check_paths(const std::vector<std::string>& paths) {
    if (paths.empty()) return;
    Discovery found = discover(paths, io_.directory);
    for (const Skipped& each : found.skipped) verbose(each.name, "left out: " + each.reason);
    for (const std::string& name : found.others) {
      verbose(name, "left out: its name does not end like that of a template file");
    }
    std::move(found.failures.begin(), found.failures.end(), std::back_inserter(run_.failures));
    for (const FoundFile& file : found.files) {
      if (!seen_.insert(file.path).second) continue;
      take(file.name, read_file(file.path, file.name, longest()), file.named);
    }
  }

  void check_standard_input() {
    const std::string name = line_.last("stdin-filename").value_or("<stdin>");
    take(name, read_stream(io_.in, name, longest()), true);
  }

  std::size_t longest() const { return settings_.max_file_size.value_or(longest_input); }

  void refuse(Failure failure) {
    if (failure.kind == "too-large") {
      const bool set = settings_.max_file_size.has_value();
      failure.message =
          fmt::format("it has more than {}, the most that {}", file_size_text(longest()),
                      set ? "--max-file-size allows" : "is read");
    }
    run_.failures.push_back(std::move(failure));
  }

  void take(const std::string& name, Result<std::string, Failure> bytes, bool named) {
    if (!bytes) return refuse(bytes.error());
    ++run_.files_read;
    FileResult result = check_file(name, std::move(*bytes), catalogue_, settings_);
    if (result.failure) {
      run_.failures.push_back(std::move(*result.failure));
      return;
    }
    tell(name, result, named);
    if (!result.checked) return;
    ++run_.files_checked;
    run_.templates_checked += result.templates;
    run_.jobs_checked += result.jobs;
    run_.documents_checked += result.documents;
    checked_names_.push_back(name);
    std::move(result.findings.begin(), result.findings.end(), std::back_inserter(run_.findings));
    if (!result.hidden.spans.empty()) run_.hidden.push_back(std::move(result.hidden));
  }

  /// A file on the command line that is not checked deserves a word; of the others only -v speaks.
  void tell(const std::string& name, const FileResult& result, bool named) const {
    const bool says_more = named && !line_.has("quiet") && !line_.has("verbose");
    if (result.checked) {
      verbose(name, "checked: " + result.reason);
    } else if (says_more) {
      note(name, "not checked: " + result.reason);
    } else {
      verbose(name, "not checked: " + result.reason);
    }
    for (const std::string& each : result.notes) {
      if (says_more || line_.has("verbose")) note(name, each);
    }
  }

  void verbose(const std::string& name, const std::string& message) const {
    if (line_.has("verbose")) note(name, message);
  }

  void note(const std::string& name, const std::string& message) const {
    io_.err << escaped(name) << ": " << escaped(message) << '\n';
  }

  void require_templates() {
    const bool nothing = run_.templates_checked == 0 && run_.findings.empty();
    if (!line_.has("require-templates") || !nothing || !run_.failures.empty()) return;
    run_.failures.push_back(
        {"", "no-templates", "no job template was found, and --require-templates asks for one"});
  }

  const CommandLine& line_;
  const Io& io_;
  const Catalogue& catalogue_;
  CheckSettings settings_;
  Run run_;
  std::set<std::filesystem::path> seen_;
  std::vector<std::string> checked_names_;
};

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

/// The day as of which a run judges: `--today`, or else that of the world.
Result<Day> read_today(const CommandLine& line, const Io& io) {
  const auto text = line.last("today");
  if (!text) return io.today;
  if (const auto day = day_from(*text)) return *day;
  return Error{fmt::format(
      "--today takes a day of the calendar as YYYY-MM-DD, such as 2026-11-23, got {}", *text)};
}

ExitCode show_files(CheckRun& checks, const Io& io) {
  const Run run = checks.run();
  for (const std::string& name : checks.checked_names()) io.out << escaped(name) << '\n';
  for (const Failure& failure : run.failures) {
    complain(io, fmt::format("{}: {}", failure.path, failure.message));
  }
  return run.failures.empty() ? ExitCode::clean : ExitCode::unfinished;
}

}  // namespace

ExitCode run_check(const CommandLine& line, const Io& io, Catalogue& catalogue) {
  if (const auto error = set_options(line, catalogue)) return wrong_usage(io, error->message);
  auto selection = select_rules(line, catalogue);
  if (!selection) return wrong_usage(io, selection.error().message);
  const auto outputs = read_outputs(line);
  if (!outputs) return wrong_usage(io, outputs.error().message);
  const auto max_file_size = read_max_file_size(line);
  if (!max_file_size) return wrong_usage(io, max_file_size.error().message);
  const auto today = read_today(line, io);
  if (!today) return wrong_usage(io, today.error().message);
  CheckRun checks(line, io, catalogue,
                  {std::move(*selection), *today, line.last("dialect"), *max_file_size});
  if (line.has("show-files")) return show_files(checks, io);

  const Run run = checks.run();
  const ReportOptions options{
      .color = wants_color(line, io), .quiet = line.has("quiet"), .width = io.out_columns};
  if (const auto error = write_reports(run, *outputs, options, io)) {
    complain(io, error->message);
    return ExitCode::unfinished;
  }
  const Severity fail_on = *severity_from(line.last("fail-on").value_or("error"));
  const ExitCode code = exit_code(run, fail_on);
  return code == ExitCode::findings && line.has("exit-zero") ? ExitCode::clean : code;
}

}  // namespace jtlint
