#include <fmt/format.h>
#include <ostream>
#include <string>

#include "report/wording.h"
#include "report/writers.h"

namespace jtlint {
namespace {

/// `file:line:column`, or the name of what no file holds.
std::string place(const Finding& finding) {
  if (const Source* file = file_of(finding)) {
    const Position position = file->position(finding.span.begin);
    return fmt::format("{}:{}:{}", escaped(file->name()), position.line, position.column);
  }
  if (finding.resource) return escaped(finding.resource->arn);
  if (finding.address) return escaped(*finding.address);
  return escaped(finding.template_id.value_or("jtlint"));
}

}  // namespace

void write_compact(const Run& run, const ReportOptions&, std::ostream& out) {
  for (const Finding& finding : run.findings) {
    if (finding.suppressed) continue;
    out << fmt::format("{}: {}: {} [{}]\n", place(finding), to_string(finding.severity),
                       phrase(message_of(finding)), escaped(finding.rule));
  }
  for (const Failure& failure : run.failures) {
    const std::string where = failure.path.empty() ? "jtlint" : escaped(failure.path);
    out << fmt::format("{}: error: {}\n", where, phrase(failure.message));
  }
}

}  // namespace jtlint
