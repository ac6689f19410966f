#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

#include "report/causes.h"
#include "report/fingerprints.h"
#include "report/json_report.h"
#include "report/wording.h"
#include "report/writers.h"

namespace jtlint {
namespace {

std::string_view gitlab_severity(Severity severity) {
  if (severity == Severity::error) return "major";
  return severity == Severity::warning ? "minor" : "info";
}

/// GitLab takes no absolute path.
Json location(std::string_view path, std::size_t line) {
  path.remove_prefix(std::min(path.find_first_not_of('/'), path.size()));
  Json object;
  object["path"] = text_json(path);
  object["lines"]["begin"] = line;
  return object;
}

Json violation(const Finding& finding, const Folders& folders, Fingerprints& fingerprints) {
  const Source* file = file_of(finding);
  const std::size_t line = file == nullptr ? 1 : file->position(finding.span.begin).line;
  Json object;
  object["description"] = sentence_with_pointer(finding);
  object["check_name"] = text_json(finding.rule);
  object["fingerprint"] = fingerprints.next(finding);
  object["severity"] = gitlab_severity(finding.severity);
  object["location"] = location(repository_path(finding, folders), line);
  return object;
}

Json violation(const Failure& failure, const Folders& folders, Fingerprints& fingerprints) {
  Json object;
  object["description"] = failure_sentence(failure);
  object["check_name"] = text_json(failure.kind);
  object["fingerprint"] = fingerprints.next(failure);
  object["severity"] = "critical";
  object["location"] = location(repository_path(failure, folders), 1);
  return object;
}

}  // namespace

void write_gitlab(const Run& run, const ReportOptions& options, std::ostream& out) {
  Fingerprints fingerprints(options.folders);
  JsonReport report(out, Json::array());
  for (const Failure& failure : causes(run)) {
    report.items().add(violation(failure, options.folders, fingerprints));
  }
  for (const Finding& finding : run.findings) {
    if (finding.suppressed) continue;
    report.items().add(violation(finding, options.folders, fingerprints));
  }
  report.close();
}

}  // namespace jtlint
