#pragma once

#include <iosfwd>

#include "report/format.h"

/// The formats, one file each; `formats()` lists them.
///
/// Whatever a template holds, no byte of their output steers a terminal or a build server: each
/// writes what `printable` does as escapes. tests/cli/hostile_text_test.cpp holds all of them to
/// it.
namespace jtlint {

/// For people: diagnostics in the manner of Terraform, each with the line at fault underlined.
void write_text(const Run& run, const ReportOptions& options, std::ostream& out);

/// For editors and grep: `file:line:column: severity: message [rule]`, a line a finding.
void write_compact(const Run& run, const ReportOptions& options, std::ostream& out);

/// For programs: one object, described by schemas/report.schema.json.
void write_json(const Run& run, const ReportOptions& options, std::ostream& out);

/// For programs that read as they go: an object a line, described by `line` in the same schema.
void write_jsonl(const Run& run, const ReportOptions& options, std::ostream& out);

}  // namespace jtlint
