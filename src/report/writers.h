#pragma once

#include <iosfwd>
#include <memory>

#include "report/format.h"

/// The formats, one file each; `formats()` lists them.
///
/// Whatever a template holds, no byte of their output steers a terminal or a build server: each
/// writes what `printable` does as escapes. tests/cli/hostile_text_test.cpp holds all of them to
/// it.
namespace jtlint {

/// For people: diagnostics in the manner of Terraform, each with the line at fault underlined.
std::unique_ptr<ReportWriter> begin_text(const ReportOptions& options, std::ostream& out);

/// For editors and grep: `file:line:column: severity: message [rule]`, a line a finding.
std::unique_ptr<ReportWriter> begin_compact(const ReportOptions& options, std::ostream& out);

/// For programs: one object, described by schemas/report.schema.json.
std::unique_ptr<ReportWriter> begin_json(const ReportOptions& options, std::ostream& out);

/// For programs that read as they go: an object a line, described by `line` in the same schema.
std::unique_ptr<ReportWriter> begin_jsonl(const ReportOptions& options, std::ostream& out);

/// For code scanning: SARIF 2.1.0, with the texts of the rules.
void write_sarif(const Run& run, const ReportOptions& options, std::ostream& out);

/// For GitHub Actions: workflow commands, errors first, as many as it shows.
void write_github(const Run& run, const ReportOptions& options, std::ostream& out);

/// For merge requests of GitLab: a Code Quality report.
void write_gitlab(const Run& run, const ReportOptions& options, std::ostream& out);

/// For build servers that show tests.
void write_junit(const Run& run, const ReportOptions& options, std::ostream& out);

/// For build servers that show style.
void write_checkstyle(const Run& run, const ReportOptions& options, std::ostream& out);

/// For people in pull requests: a table, at most as long as a comment may be.
void write_markdown(const Run& run, const ReportOptions& options, std::ostream& out);

/// For what reads `terraform validate -json`: nothing that it would not print.
void write_terraform(const Run& run, const ReportOptions& options, std::ostream& out);

/// For Azure Pipelines: logging commands.
void write_azure(const Run& run, const ReportOptions& options, std::ostream& out);

/// For TeamCity: service messages.
void write_teamcity(const Run& run, const ReportOptions& options, std::ostream& out);

/// For test harnesses: a test a file.
void write_tap(const Run& run, const ReportOptions& options, std::ostream& out);

/// For reviewdog.
void write_rdjson(const Run& run, const ReportOptions& options, std::ostream& out);

/// For spreadsheets: a row a finding, none of them a formula.
void write_csv(const Run& run, const ReportOptions& options, std::ostream& out);

}  // namespace jtlint
