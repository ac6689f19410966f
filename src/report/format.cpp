#include "report/format.h"

#include <algorithm>
#include <array>
#include <utility>

#include "report/writers.h"

namespace jtlint {
namespace {

constexpr std::array<Format, 16> table = {{
    {"text", "diagnostics with the line at fault, for people", write_text, true, begin_text},
    {"compact", "one line a finding: file:line:column: severity: message [rule]", write_compact,
     false, begin_compact},
    {"json", "one JSON object, for programs", write_json, true},
    {"jsonl", "one JSON object a line, for programs that read as they go", write_jsonl, true,
     begin_jsonl},
    {"sarif", "SARIF 2.1.0, for code scanning of GitHub and others", write_sarif, true},
    {"github", "annotations of GitHub Actions, and its step summary", write_github},
    {"gitlab", "a Code Quality report of GitLab", write_gitlab},
    {"junit", "JUnit XML, with a test case a clean file and a finding", write_junit, true},
    {"checkstyle", "Checkstyle XML", write_checkstyle},
    {"markdown", "a comment for a pull request", write_markdown, true},
    {"terraform", "what terraform validate -json prints", write_terraform},
    {"azure", "issues of Azure Pipelines", write_azure},
    {"teamcity", "inspections of TeamCity", write_teamcity},
    {"tap", "TAP 14, with a test a file", write_tap},
    {"rdjson", "the Diagnostic Result of reviewdog", write_rdjson},
    {"csv", "a table, for spreadsheets", write_csv},
}};

}  // namespace

void write_by(std::unique_ptr<ReportWriter> writer, const Run& run) {
  const Masks masks(run);
  for (const Finding& finding : run.findings) writer->add(finding, masks);
  writer->close(run);
}

std::span<const Format> formats() {
  return table;
}

const Format* find_format(std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Format& format) { return format.name == name; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace jtlint
