#include "cli/check_run.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <ostream>
#include <utility>

#include "cli/file_size.h"
#include "report/tally.h"
#include "report/wording.h"
#include "source/read.h"

namespace jtlint {
namespace {

Terms terms_of(const Profile& profile) {
  return {profile.catalogue, profile.settings.selection, profile.settings.today};
}

}  // namespace

void CheckRun::leave_out(const Inputs& inputs) {
  for (const Skipped& each : inputs.skipped) {
    const bool named = each.named && !line_.has("quiet");
    if (named || line_.has("verbose")) note(each.name, "left out: " + each.reason);
  }
  for (const std::string& name : inputs.others) {
    verbose(name, "left out: its name does not end like that of a template file");
  }
  run_.failures = inputs.failures;
  folders_ = inputs.folders;
}

void CheckRun::take(CheckTask& task, CheckOutcome outcome) {
  if (task.in_pieces) return take(task, std::move(*outcome.front()));
  for (std::size_t i = 0; i < task.files.size(); ++i) take(task.files[i], std::move(outcome[i]));
}

void CheckRun::take(const WholeFile& file, Result<FileResult, Failure> outcome) {
  if (!outcome) return refuse(outcome.error(), file.profile->settings);
  begin(*file.input, *file.profile);
  if (outcome->failure) {
    run_.failures.push_back(std::move(*outcome->failure));
    return;
  }
  if (outcome->checked) begin_checked(*file.input, outcome->reason);
  add(*file.input, *file.profile, *outcome);
  tell_end(*file.input, *outcome);
}

/// A piece counts its documents from its own start.
void CheckRun::take(const CheckTask& task, FileResult piece) {
  FileInPieces& file = *task.in_pieces;
  if (!file.begun) begin(*file.input, *file.profile);
  file.begun = true;
  FileResult& total = file.total;
  total.seen.documents += task.passed_over;
  for (Finding& finding : piece.findings) finding.document += total.seen.documents;
  for (RecordPlace& record : piece.records) record.document += total.seen.documents;
  const bool any = piece.templates > 0 || !piece.findings.empty();
  if (any && !total.checked) begin_checked(*file.input, file.recognition.reason);
  total.checked = total.checked || any;
  total.seen.add(piece.seen);
  add(*file.input, *file.profile, piece);
  if (!task.last) return;
  if (task.failure) return refuse(*task.failure, file.profile->settings, true);
  total.reason = file.recognition.reason;
  if (file.recognition.ours) explain(total);
  tell_end(*file.input, total);
}

Run CheckRun::finish() {
  const bool nothing = run_.templates_checked == 0 && tally(run_).empty();
  if (line_.has("require-templates") && nothing && run_.failures.empty()) {
    run_.failures.push_back(
        {"", "no-templates", "no job template was found, and --require-templates asks for one"});
  }
  ignores_.miss_files(folders_, of_run_.settings.selection);
  pass(ignores_.report(folders_, terms_of(of_run_)), {});
  return std::move(run_);
}

Severity CheckRun::fail_on(const Finding& finding) const {
  const auto file = finding.source ? fail_on_.find(finding.source->name()) : fail_on_.end();
  return file == fail_on_.end() ? of_run_.fail_on : file->second;
}

void CheckRun::begin(const Input& input, const Profile& profile) {
  ++run_.files_read;
  fail_on_[input.name] = profile.fail_on;
}

void CheckRun::begin_checked(const Input& input, const std::string& reason) {
  verbose(input.name, "checked: " + reason);
  run_.checked.push_back(input.name);
}

/// Adds what was found in a file, or in a part of it.
void CheckRun::add(const Input& input, const Profile& profile, FileResult& result) {
  ignores_.silence(input.place, profile.ignores, result.records, result.findings,
                   terms_of(profile));
  tell_suppressed(result);
  run_.templates_checked += result.templates;
  run_.jobs_checked += result.jobs;
  run_.documents_checked += result.documents;
  run_.not_checked.add(result.not_checked);
  pass(std::move(result.findings), std::move(result.hidden));
}

/// Hands findings on to the reports, and keeps them only for those that are still to be written.
void CheckRun::pass(std::vector<Finding> findings, std::vector<HiddenParts> hidden) {
  reports_.add(findings, hidden);
  if (reports_.keeps_findings()) {
    std::move(findings.begin(), findings.end(), std::back_inserter(run_.findings));
    std::move(hidden.begin(), hidden.end(), std::back_inserter(run_.hidden));
    return;
  }
  for (const Finding& finding : findings) {
    run_.not_kept.add(finding);
    run_.fails = run_.fails || (!finding.suppressed && finding.severity >= fail_on(finding));
  }
}

void CheckRun::refuse(Failure failure, const CheckSettings& settings, bool in_pieces) {
  const auto& max_file_size = settings.max_file_size;
  if (failure.kind == "too-large") {
    failure.message = fmt::format("{} has more than {}, the most that {}",
                                  in_pieces && !max_file_size ? "a document in it" : "it",
                                  file_size_text(max_file_size.value_or(longest_input)),
                                  max_file_size ? "--max-file-size allows" : "is read");
  }
  run_.failures.push_back(std::move(failure));
}

/// A file on the command line that is not checked deserves a word; of the others only -v speaks.
void CheckRun::tell_end(const Input& input, const FileResult& result) const {
  const bool says_more = input.named && !line_.has("quiet") && !line_.has("verbose");
  if (!result.checked && says_more) note(input.name, "not checked: " + result.reason);
  if (!result.checked && !says_more) verbose(input.name, "not checked: " + result.reason);
  for (const std::string& each : result.notes) {
    if (says_more || line_.has("verbose")) note(input.name, each);
  }
}

void CheckRun::tell_suppressed(const FileResult& result) const {
  for (const Finding& finding : result.findings) {
    if (!finding.suppressed) continue;
    const Position place = finding.source->position(finding.span.begin);
    const Suppression& why = *finding.suppressed;
    verbose(fmt::format("{}:{}:{}", finding.source->name(), place.line, place.column),
            fmt::format("{} is suppressed ({}){}", finding.rule, why.by,
                        why.reason.empty() ? "" : ": " + why.reason));
  }
}

void CheckRun::verbose(const std::string& name, const std::string& message) const {
  if (line_.has("verbose")) note(name, message);
}

void CheckRun::note(const std::string& name, const std::string& message) const {
  io_.err << escaped(name) << ": " << escaped(message) << '\n';
}

}  // namespace jtlint
