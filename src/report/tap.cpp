#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "report/by_file.h"
#include "report/causes.h"
#include "report/json_layout.h"
#include "report/wording.h"
#include "report/writers.h"

namespace jtlint {
namespace {

/// A description, in which `#` would begin a directive such as `# SKIP`.
std::string description(std::string_view name) {
  std::string text;
  for (const char c : escaped(name)) {
    if (c == '#' || c == '\\') text += '\\';
    text += c;
  }
  return text;
}

/// Strings of JSON are strings of YAML.
std::string quoted(const std::string& shown) {
  return dump(Json(shown), Layout::one_line);
}

std::string item(const Finding& finding) {
  std::string text = fmt::format("    - severity: {}\n      rule: {}\n      message: {}\n",
                                 to_string(finding.severity), quoted(escaped(finding.rule)),
                                 quoted(sentence_with_pointer(finding)));
  if (const Source* file = file_of(finding)) {
    const Position start = file->position(finding.span.begin);
    text += fmt::format("      line: {}\n      column: {}\n", start.line, start.column);
  }
  return text;
}

/// Writes tests: one for each file, and one for each failure.
class Tests {
 public:
  Tests(const Folders& folders, std::ostream& out) : folders_(folders), out_(out) {}

  void add(const FileFindings& file) {
    const bool ok = std::none_of(file.findings.begin(), file.findings.end(), [](const Finding* f) {
      return !f->suppressed && f->severity != Severity::info;
    });
    head(ok, file.path);
    const bool silent = std::all_of(file.findings.begin(), file.findings.end(),
                                    [](const Finding* f) { return f->suppressed.has_value(); });
    if (silent) return;
    out_ << "  ---\n  findings:\n";
    for (const Finding* finding : file.findings) {
      if (!finding->suppressed) out_ << item(*finding);
    }
    out_ << "  ...\n";
  }

  void add(const Failure& failure) {
    head(false, repository_path(failure, folders_));
    out_ << fmt::format("  ---\n  message: {}\n  ...\n", quoted(sentence(failure.message)));
  }

 private:
  void head(bool ok, std::string_view name) {
    out_ << fmt::format("{} {} - {}\n", ok ? "ok" : "not ok", ++number_, description(name));
  }

  const Folders& folders_;
  std::ostream& out_;
  std::size_t number_ = 0;
};

}  // namespace

void write_tap(const Run& run, const ReportOptions& options, std::ostream& out) {
  const std::vector<FileFindings> files = by_file(run, options.folders);
  const std::vector<Failure> failures = causes(run);
  out << fmt::format("TAP version 14\n1..{}\n", files.size() + failures.size());
  Tests tests(options.folders, out);
  for (const FileFindings& file : files) tests.add(file);
  for (const Failure& failure : failures) tests.add(failure);
}

}  // namespace jtlint
