#include "report/format.h"

#include <algorithm>
#include <array>

#include "report/writers.h"

namespace jtlint {
namespace {

using Begin = decltype(Format::begin);
using Write = decltype(Format::write_of_all);

/// A format that is written while findings come in.
constexpr Format begun(std::string_view name, std::string_view summary, Begin begin) {
  return {.name = name, .summary = summary, .begin = begin};
}

/// One that is written when all are known.
constexpr Format whole(std::string_view name, std::string_view summary, Write write) {
  return {.name = name, .summary = summary, .write_of_all = write};
}

constexpr Format saying_not_checked(Format format) {
  format.says_not_checked = true;
  return format;
}

constexpr Format with_head(Format format) {
  format.head_comes_last = true;
  return format;
}

constexpr std::array<Format, 16> table = {
    saying_not_checked(begun("text", "diagnostics with the line at fault, for people", begin_text)),
    begun("compact", "one line a finding: file:line:column: severity: message [rule]",
          begin_compact),
    saying_not_checked(with_head(begun("json", "one JSON object, for programs", begin_json))),
    saying_not_checked(
        begun("jsonl", "one JSON object a line, for programs that read as they go", begin_jsonl)),
    saying_not_checked(
        whole("sarif", "SARIF 2.1.0, for code scanning of GitHub and others", write_sarif)),
    whole("github", "annotations of GitHub Actions, and its step summary", write_github),
    whole("gitlab", "a Code Quality report of GitLab", write_gitlab),
    saying_not_checked(
        whole("junit", "JUnit XML, with a test case a clean file and a finding", write_junit)),
    whole("checkstyle", "Checkstyle XML", write_checkstyle),
    saying_not_checked(whole("markdown", "a comment for a pull request", write_markdown)),
    whole("terraform", "what terraform validate -json prints", write_terraform),
    whole("azure", "issues of Azure Pipelines", write_azure),
    whole("teamcity", "inspections of TeamCity", write_teamcity),
    whole("tap", "TAP 14, with a test a file", write_tap),
    whole("rdjson", "the Diagnostic Result of reviewdog", write_rdjson),
    whole("csv", "a table, for spreadsheets", write_csv),
};

}  // namespace

void Format::write(const Run& run, const ReportOptions& options, std::ostream& out) const {
  if (begin == nullptr) return write_of_all(run, options, out);
  const std::unique_ptr<ReportWriter> writer = begin(options, out);
  writer->write_head(run, out);
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
