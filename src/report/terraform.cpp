#include <ostream>
#include <string>
#include <string_view>

#include "report/causes.h"
#include "report/json_report.h"
#include "report/tally.h"
#include "report/wording.h"
#include "report/writers.h"

namespace jtlint {
namespace {

/// Terraform knows no third severity.
std::string_view terraform_severity(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

Json diagnostic(const Finding& finding, const Masks& masks) {
  const Source* file = file_of(finding);
  Json object;
  object["severity"] = terraform_severity(finding.severity);
  object["summary"] = phrase(finding.summary);
  // It has no member that could say where a live template is.
  const std::string holder = finding.resource ? place_in_holder(finding) + ": " : "";
  object["detail"] = holder + sentence(message_of(finding));
  if (file == nullptr) return object;
  object["range"] = range_json(file, finding.span);
  object["snippet"] = snippet_json(finding, masks, Offsets::bytes);
  object["snippet"]["values"] = Json::array();
  return object;
}

Json diagnostic(const Failure& failure) {
  Json object;
  object["severity"] = "error";
  object["summary"] = failure_summary(failure);
  object["detail"] = sentence(failure.message);
  return object;
}

}  // namespace

void write_terraform(const Run& run, const ReportOptions&, std::ostream& out) {
  const Tally found = tally(run);
  const std::size_t errors = found.errors + causes(run).size();
  Json shell;
  shell["format_version"] = "1.0";
  shell["valid"] = errors == 0;
  shell["error_count"] = errors;
  shell["warning_count"] = found.warnings + found.infos;
  shell["diagnostics"] = Json::array();

  const Masks masks(run);
  JsonReport report(out, shell);
  for (const Finding& finding : run.findings) {
    if (!finding.suppressed) report.add(diagnostic(finding, masks));
  }
  for (const Failure& failure : causes(run)) report.add(diagnostic(failure));
  report.close();
}

}  // namespace jtlint
