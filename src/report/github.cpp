#include <algorithm>
#include <array>
#include <cstddef>
#include <fmt/format.h>
#include <ostream>
#include <string>
#include <string_view>

#include "report/causes.h"
#include "report/region.h"
#include "report/wording.h"
#include "report/writers.h"

namespace jtlint {
namespace {

/// GitHub shows no more annotations of a kind from one step.
constexpr std::size_t most_of_a_kind = 10;

struct Kind {
  Severity severity;
  std::string_view command;
};

constexpr std::array<Kind, 3> kinds = {
    {{Severity::error, "error"}, {Severity::warning, "warning"}, {Severity::info, "notice"}}};

/// The runner undoes this. `shown` has no line breaks.
std::string message(std::string_view shown) {
  std::string text;
  for (const char c : shown) text += c == '%' ? "%25" : std::string(1, c);
  return text;
}

/// In a property `:` and `,` are separators.
std::string property(std::string_view shown) {
  std::string text;
  for (const char c : shown) {
    if (c == ':') {
      text += "%3A";
    } else if (c == ',') {
      text += "%2C";
    } else {
      text += message({&c, 1});
    }
  }
  return text;
}

/// The place as properties, each followed by a comma. The runner takes columns only of what lies
/// within a line.
std::string place(const Finding& finding, const Folders& folders) {
  const Source* file = file_of(finding);
  if (file == nullptr) return "";
  const Region region = region_of(*file, finding.span);
  std::string text = fmt::format("file={},line={},endLine={},",
                                 property(escaped(repository_path(finding, folders))),
                                 region.start.line, region.end.line);
  if (region.start.line < region.end.line) return text;
  return text + fmt::format("col={},endColumn={},", region.start.column, region.end.column);
}

std::string annotation(const Finding& finding, std::string_view command, const Folders& folders) {
  const std::string holder = file_of(finding) == nullptr ? place_in_holder(finding) + ": " : "";
  return fmt::format("::{} {}title={}::{}\n", command, place(finding, folders),
                     property("jtlint: " + escaped(finding.rule)),
                     message(holder + sentence(message_of(finding))));
}

std::string annotation(const Failure& failure) {
  return fmt::format("::error title={}::{}\n", property("jtlint: " + escaped(failure.kind)),
                     message(failure_sentence(failure)));
}

/// Writes so many annotations of a kind as GitHub shows. Returns how many it has left out.
std::size_t annotate(const Run& run, const Kind& kind, const Folders& folders, std::ostream& out) {
  std::size_t count = 0;
  if (kind.severity == Severity::error) {
    for (const Failure& failure : causes(run)) {
      if (++count <= most_of_a_kind) out << annotation(failure);
    }
  }
  for (const Finding& finding : run.findings) {
    if (finding.suppressed || finding.severity != kind.severity) continue;
    if (++count <= most_of_a_kind) out << annotation(finding, kind.command, folders);
  }
  return count - std::min(count, most_of_a_kind);
}

}  // namespace

void write_github(const Run& run, const ReportOptions& options, std::ostream& out) {
  std::size_t left_out = 0;
  for (const Kind& kind : kinds) left_out += annotate(run, kind, options.folders, out);
  if (left_out == 0) return;
  out << fmt::format("jtlint: GitHub shows {} annotations of a kind, so {} more have none.\n",
                     most_of_a_kind, left_out);
}

}  // namespace jtlint
