#include <algorithm>
#include <ostream>
#include <string_view>

#include "report/causes.h"
#include "report/compact.h"
#include "report/json_report.h"
#include "report/wording.h"
#include "report/writers.h"

namespace jtlint {
namespace {

std::string_view rdjson_severity(Severity severity) {
  if (severity == Severity::error) return "ERROR";
  return severity == Severity::warning ? "WARNING" : "INFO";
}

/// reviewdog counts columns in bytes.
Json position(const Source& source, std::size_t offset) {
  const std::size_t line = source.position(offset).line;
  const std::size_t begin = source.line_start(line);
  Json object;
  object["line"] = line;
  object["column"] = std::max(std::min(offset, source.bytes().size()), begin) - begin + 1;
  return object;
}

Json location(const Finding& finding) {
  Json object;
  object["path"] = text_json(place_name(finding));
  const Source* file = file_of(finding);
  if (file == nullptr) return object;
  object["range"]["start"] = position(*file, finding.span.begin);
  object["range"]["end"] = position(*file, std::max(finding.span.begin, finding.span.end));
  return object;
}

Json diagnostic(const Finding& finding) {
  Json object;
  object["message"] = sentence_with_pointer(finding);
  object["location"] = location(finding);
  object["severity"] = rdjson_severity(finding.severity);
  object["code"]["value"] = text_json(finding.rule);
  if (!finding.docs_url.empty()) object["code"]["url"] = text_json(finding.docs_url);
  object["original_output"] = compact_line(finding);
  return object;
}

Json diagnostic(const Failure& failure) {
  Json object;
  object["message"] = sentence(failure.message);
  object["location"]["path"] = failure.path.empty() ? Json("jtlint") : text_json(failure.path);
  object["severity"] = "ERROR";
  object["code"]["value"] = text_json(failure.kind);
  object["original_output"] = compact_line(failure);
  return object;
}

}  // namespace

void write_rdjson(const Run& run, const ReportOptions&, std::ostream& out) {
  Json shell;
  shell["source"]["name"] = "jtlint";
  shell["diagnostics"] = Json::array();
  JsonReport report(out, shell);
  for (const Finding& finding : run.findings) {
    if (!finding.suppressed) report.items().add(diagnostic(finding));
  }
  for (const Failure& failure : causes(run)) report.items().add(diagnostic(failure));
  report.close();
}

}  // namespace jtlint
