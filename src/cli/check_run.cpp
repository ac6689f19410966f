#include "cli/check_run.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <ostream>
#include <utility>

#include "cli/file_size.h"
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

void CheckRun::check(const Input& input, const Profile& profile) {
  const auto& max_file_size = profile.settings.max_file_size;
  const std::size_t longest = max_file_size.value_or(longest_input);
  auto bytes = input.standard_input ? read_stream(io_.in, input.name, longest)
                                    : read_file(input.path, input.name, longest);
  if (!bytes) return refuse(bytes.error(), max_file_size);
  ++run_.files_read;
  fail_on_[input.name] = profile.fail_on;
  take(input, profile,
       check_file(input.name, std::move(*bytes), profile.catalogue, profile.settings));
}

Run CheckRun::finish() {
  const bool nothing = run_.templates_checked == 0 && run_.findings.empty();
  if (line_.has("require-templates") && nothing && run_.failures.empty()) {
    run_.failures.push_back(
        {"", "no-templates", "no job template was found, and --require-templates asks for one"});
  }
  ignores_.miss_files(folders_, of_run_.settings.selection);
  auto about_ignores = ignores_.report(folders_, terms_of(of_run_));
  std::move(about_ignores.begin(), about_ignores.end(), std::back_inserter(run_.findings));
  return std::move(run_);
}

Severity CheckRun::fail_on(const Finding& finding) const {
  const auto file = finding.source ? fail_on_.find(finding.source->name()) : fail_on_.end();
  return file == fail_on_.end() ? of_run_.fail_on : file->second;
}

void CheckRun::refuse(Failure failure, const std::optional<std::size_t>& max_file_size) {
  if (failure.kind == "too-large") {
    failure.message = fmt::format("it has more than {}, the most that {}",
                                  file_size_text(max_file_size.value_or(longest_input)),
                                  max_file_size ? "--max-file-size allows" : "is read");
  }
  run_.failures.push_back(std::move(failure));
}

void CheckRun::take(const Input& input, const Profile& profile, FileResult result) {
  if (result.failure) {
    run_.failures.push_back(std::move(*result.failure));
    return;
  }
  tell(input, result);
  ignores_.silence(input.place, profile.ignores, result.records, result.findings,
                   terms_of(profile));
  if (!result.checked) return;
  tell_suppressed(result);
  run_.templates_checked += result.templates;
  run_.jobs_checked += result.jobs;
  run_.documents_checked += result.documents;
  run_.not_checked.add(result.not_checked);
  run_.checked.push_back(input.name);
  std::move(result.findings.begin(), result.findings.end(), std::back_inserter(run_.findings));
  if (!result.hidden.spans.empty()) run_.hidden.push_back(std::move(result.hidden));
}

/// A file on the command line that is not checked deserves a word; of the others only -v speaks.
void CheckRun::tell(const Input& input, const FileResult& result) const {
  const bool says_more = input.named && !line_.has("quiet") && !line_.has("verbose");
  if (result.checked) {
    verbose(input.name, "checked: " + result.reason);
  } else if (says_more) {
    note(input.name, "not checked: " + result.reason);
  } else {
    verbose(input.name, "not checked: " + result.reason);
  }
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
