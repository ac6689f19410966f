#include "cli/reports.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <ostream>
#include <string>
#include <utility>

#include "cli/commands.h"
#include "cli/report_file.h"
#include "cli/spool.h"
#include "report/not_checked.h"

namespace jtlint {
namespace {

Error not_written(const std::string& name, const std::string& reason) {
  return {fmt::format("{} could not be written: {}", name, reason)};
}

/// The file that GitHub shows what is added to, if there is one.
std::optional<std::string> step_summary(const std::vector<Output>& outputs, const Io& io) {
  const bool github = std::any_of(outputs.begin(), outputs.end(), [](const Output& output) {
    return output.format->name == "github";
  });
  const auto name = github ? io.environment("GITHUB_STEP_SUMMARY") : std::nullopt;
  return name && !name->empty() ? name : std::nullopt;
}

}  // namespace

/// A report that has begun, and where it goes: to a file or to standard output, and before that
/// perhaps to a spool.
struct Reports::Begun {
  std::unique_ptr<ReportFile> file = {};
  std::unique_ptr<Spool> spool = {};
  std::unique_ptr<ReportWriter> writer = {};

  void close(const Run& run, std::ostream& standard_output) const {
    writer->close(run);
    if (!spool) return;
    std::ostream& out = file ? file->stream() : standard_output;
    writer->write_head(run, out);
    spool->write_to(out);
  }
};

Reports::Reports(const std::vector<Output>& outputs, ReportOptions options, const Io& io)
    : outputs_(outputs), options_(std::move(options)), io_(io), begun_(outputs.size()) {}

Reports::~Reports() = default;

void Reports::begin(bool files) {
  const auto goes_to_file = [](const Output& output) { return output.file.has_value(); };
  const bool waits = files || step_summary(outputs_, io_) ||
                     std::any_of(outputs_.begin(), outputs_.end(), goes_to_file);
  keeps_findings_ = step_summary(outputs_, io_).has_value();
  for (std::size_t i = 0; i < outputs_.size(); ++i) {
    const Output& output = outputs_[i];
    keeps_findings_ = keeps_findings_ || output.format->begin == nullptr;
    if (output.format->begin == nullptr) continue;
    begun_[i] = std::make_unique<Begun>();
    std::ostream* stream = &io_.out;
    ReportOptions options = options_;
    if (output.file) {
      begun_[i]->file = std::make_unique<ReportFile>(io_.directory / *output.file);
      stream = &begun_[i]->file->stream();
      options.color = false;
    }
    if (output.format->head_comes_last || (waits && !output.file)) {
      begun_[i]->spool = std::make_unique<Spool>();
      stream = &begun_[i]->spool->stream();
    }
    begun_[i]->writer = output.format->begin(options, *stream);
  }
}

void Reports::add(std::span<const Finding> findings, std::span<const HiddenParts> hidden) {
  if (findings.empty()) return;
  const Masks masks(findings, hidden);
  for (const auto& report : begun_) {
    if (!report) continue;
    for (const Finding& finding : findings) report->writer->add(finding, masks);
    if (report->file) report->file->note_failure();
    if (!report->file && !report->spool) io_.out.flush();
  }
}

std::vector<Error> Reports::close(const Run& run) {
  std::vector<Error> errors;
  const auto note = [&](std::optional<Error> error) {
    if (error) errors.push_back(std::move(*error));
  };
  note(add_step_summary(run));
  for (std::size_t i = 0; i < outputs_.size(); ++i) {
    const Output& output = outputs_[i];
    if (begun_[i]) begun_[i]->close(run, io_.out);
    if (output.file) {
      note(write_file(output, run));
    } else if (!begun_[i]) {
      output.format->write(run, options_, io_.out);
    }
  }
  if (!options_.quiet) tell_not_checked(run);
  return errors;
}

std::optional<Error> Reports::write_file(const Output& output, const Run& run) {
  const auto number = static_cast<std::size_t>(&output - outputs_.data());
  std::unique_ptr<ReportFile> file = begun_[number] ? std::move(begun_[number]->file) : nullptr;
  if (!file) {
    ReportOptions options = options_;
    options.color = false;
    file = std::make_unique<ReportFile>(io_.directory / *output.file);
    output.format->write(run, options, file->stream());
  }
  if (const auto reason = file->close()) return not_written(*output.file, *reason);
  return std::nullopt;
}

/// GitHub shows what steps add to a file, the name of which it hands them.
std::optional<Error> Reports::add_step_summary(const Run& run) const {
  const auto name = step_summary(outputs_, io_);
  if (!name) return std::nullopt;
  const Format& markdown = *find_format("markdown");
  const auto reason = append_report(
      io_.directory / *name, [&](std::ostream& file) { markdown.write(run, options_, file); });
  if (reason) return not_written(*name, *reason);
  return std::nullopt;
}

/// Says what was not looked at, unless a report on standard output does.
void Reports::tell_not_checked(const Run& run) const {
  const bool told = std::any_of(outputs_.begin(), outputs_.end(), [](const Output& output) {
    return !output.file && output.format->says_not_checked;
  });
  if (told) return;
  for (const std::string& each : not_checked_sentences(run)) complain(io_, each);
}

}  // namespace jtlint
