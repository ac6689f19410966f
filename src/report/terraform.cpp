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

void write(JsonWriter& json, const Finding& finding, const Masks& masks) {
  const Source* file = file_of(finding);
  json.object([&] {
    json.member("severity", terraform_severity(finding.severity));
    json.member("summary", phrase(finding.summary));
    // It has no member that could say where a live template is.
    const std::string holder = finding.resource ? place_in_holder(finding) + ": " : "";
    json.member("detail", holder + sentence(message_of(finding)));
    if (file == nullptr) return;
    json.name("range");
    write_range(json, file, finding.span);
    json.name("snippet");
    write_snippet(json, finding, masks, Offsets::bytes,
                  [&] { json.member("values", Json::array()); });
  });
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
    if (finding.suppressed) continue;
    report.items().add([&](JsonWriter& json) { write(json, finding, masks); });
  }
  for (const Failure& failure : causes(run)) report.items().add(diagnostic(failure));
  report.close();
}

}  // namespace jtlint
