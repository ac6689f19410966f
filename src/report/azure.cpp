#include <fmt/format.h>
#include <ostream>
#include <string>
#include <string_view>

#include "report/causes.h"
#include "report/folders.h"
#include "report/wording.h"
#include "report/writers.h"

namespace jtlint {
namespace {

/// The agent of Azure Pipelines undoes this, in properties as in messages.
std::string azure(std::string_view shown) {
  std::string text;
  for (const char c : shown) {
    if (c == '%') {
      text += "%AZP25";
    } else if (c == ';') {
      text += "%3B";
    } else if (c == ']') {
      text += "%5D";
    } else {
      text += c;
    }
  }
  return text;
}

/// Azure Pipelines knows no third severity.
std::string_view azure_type(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

std::string command(const Finding& finding, const Folders& folders) {
  std::string properties = fmt::format("type={};", azure_type(finding.severity));
  if (const Source* file = file_of(finding)) {
    const Position start = file->position(finding.span.begin);
    properties +=
        fmt::format("sourcepath={};linenumber={};columnnumber={};",
                    azure(escaped(repository_path(finding, folders))), start.line, start.column);
  }
  const std::string holder = file_of(finding) == nullptr ? place_in_holder(finding) + ": " : "";
  return fmt::format("##vso[task.logissue {}code={};]{}\n", properties,
                     azure(escaped(finding.rule)), azure(holder + sentence(message_of(finding))));
}

std::string command(const Failure& failure) {
  return fmt::format("##vso[task.logissue type=error;code={};]{}\n", azure(escaped(failure.kind)),
                     azure(failure_sentence(failure)));
}

}  // namespace

void write_azure(const Run& run, const ReportOptions& options, std::ostream& out) {
  for (const Finding& finding : run.findings) {
    if (!finding.suppressed) out << command(finding, options.folders);
  }
  for (const Failure& failure : causes(run)) out << command(failure);
}

}  // namespace jtlint
