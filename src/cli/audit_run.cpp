#include "cli/audit_run.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <ostream>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>

#include "cli/commands.h"
#include "cli/record_check.h"
#include "report/wording.h"

namespace jtlint {
namespace {

auto sort_key(const Resource& resource) {
  return std::tie(resource.account, resource.region, resource.arn);
}

std::string_view id_in(std::string_view arn) {
  return arn.substr(arn.rfind('/') + 1);
}

bool shows_progress(const CommandLine& line, const Io& io) {
  return io.err_is_terminal && !line.has("quiet") && io.environment("TERM") != "dumb";
}

}  // namespace

AuditRun::AuditRun(const CommandLine& line, const Io& io, const Profile& profile,
                   RunIgnores& ignores, const AuditRequest& audit, std::optional<SaveFile>& save)
    : line_(line),
      io_(io),
      profile_(profile),
      ignores_(ignores),
      audit_(audit),
      save_(save),
      progress_(io, audit.request.rate, shows_progress(line, io)) {
  run_.live = true;
}

bool AuditRun::take(const live::Message& message) {
  return std::visit([&](const auto& each) { return on(each); }, message);
}

Run AuditRun::finish(const std::string& said) {
  progress_.clear();
  if (!line_.has("quiet")) tell_lines("helper", said);
  std::stable_sort(checked_.begin(), checked_.end(), [](const Checked& a, const Checked& b) {
    return sort_key(a.resource) < sort_key(b.resource);
  });
  for (Checked& each : checked_) {
    std::move(each.findings.begin(), each.findings.end(), std::back_inserter(run_.findings));
    run_.resources.push_back(std::move(each.resource));
  }
  std::stable_sort(run_.failures.begin(), run_.failures.end(),
                   [](const Failure& a, const Failure& b) { return a.path < b.path; });
  const bool nothing = run_.templates_checked == 0 && run_.failures.empty();
  if (line_.has("require-templates") && nothing) {
    fail({"", "no-templates", "no job template was found, and --require-templates asks for one"});
  }
  auto about_ignores = ignores_.report(
      {}, {profile_.catalogue, profile_.settings.selection, profile_.settings.today});
  std::move(about_ignores.begin(), about_ignores.end(), std::back_inserter(run_.findings));
  return std::move(run_);
}

/// A template that two profiles see is checked once.
bool AuditRun::on(const live::Record& record) {
  if (is_of_other_account(record.resource)) return true;
  if (!seen_.insert(record.resource.arn).second) return true;
  check(record);
  if (!save_) return true;
  auto problem = save_->add(record.line);
  if (!problem) return true;
  fail({save_->name(), "unwritable", std::move(*problem)});
  return false;
}

bool AuditRun::on(const live::Progress& progress) {
  progress_.show(progress);
  return true;
}

bool AuditRun::on(const live::Note& note) {
  if (line_.has("quiet")) return true;
  const std::string name = live::name_of(note.remark);
  tell(name.empty() ? "jtlint" : name, note.remark.message);
  return true;
}

/// Each template that was not seen is named, for programs; why stands once, for people as well.
bool AuditRun::on(const live::Trouble& trouble) {
  live::Remark remark = trouble.remark;
  const std::string name = live::name_of(remark);
  fail({name, remark.kind, remark.message, true});
  const std::string reason = name.empty()
                                 ? "not described"
                                 : fmt::format("not described; what is said of {} tells why", name);
  for (const std::string& id : trouble.templates) {
    remark.template_id = id;
    fail({live::name_of(remark), remark.kind, reason, true, true});
  }
  return true;
}

bool AuditRun::on(const live::End&) {
  return true;
}

/// Whoever names a template by its ARN does not want one of the same id elsewhere.
bool AuditRun::is_of_other_account(const Resource& resource) {
  const auto& arns = audit_.arns;
  if (std::find(arns.begin(), arns.end(), resource.arn) != arns.end()) return false;
  const auto asked = std::find_if(arns.begin(), arns.end(), [&](const std::string& arn) {
    return id_in(arn) == id_in(resource.arn);
  });
  if (asked == arns.end()) return false;
  fail({*asked, "not-found",
        fmt::format("the credentials are of another account, and lead to {}: choose a profile of "
                    "the account that the ARN names",
                    resource.arn),
        true});
  return true;
}

void AuditRun::check(const live::Record& record) {
  FileResult result = check_record(record, profile_);
  if (!result.checked) {
    return fail({record.resource.arn, "bad-response",
                 "what was returned of it is no job template: " + result.reason, true});
  }
  ignores_.silence_live(record.resource.arn, profile_.ignores, result.findings,
                        {profile_.catalogue, profile_.settings.selection, profile_.settings.today});
  tell(record.resource, result);
  run_.templates_checked += result.templates;
  run_.not_checked.add(result.not_checked);
  std::move(result.hidden.begin(), result.hidden.end(), std::back_inserter(run_.hidden));
  checked_.push_back({record.resource, std::move(result.findings)});
}

void AuditRun::tell(const Resource& resource, const FileResult& result) {
  if (!line_.has("verbose")) return;
  tell(resource.arn, "checked");
  for (const Finding& finding : result.findings) {
    if (!finding.suppressed) continue;
    const Suppression& why = *finding.suppressed;
    tell(resource.arn, fmt::format("{} at {} is suppressed ({}){}", finding.rule, finding.pointer,
                                   why.by, why.reason.empty() ? "" : ": " + why.reason));
  }
}

void AuditRun::tell_lines(const std::string& name, std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (!line.empty()) tell(name, std::string(line));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
}

void AuditRun::tell(const std::string& name, const std::string& message) {
  progress_.clear();
  io_.err << escaped(name) << ": " << escaped(message) << '\n';
}

}  // namespace jtlint
