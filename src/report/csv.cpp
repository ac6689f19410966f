#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "report/wording.h"
#include "report/writers.h"

namespace jtlint {
namespace {

constexpr std::string_view header =
    "file,line,column,end_line,end_column,severity,rule,message,template,address,pointer,docs_url";

/// What makes a formula of a cell, also in the full width in which some spreadsheets take it.
bool begins_formula(std::string_view text) {
  for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
    if (text.starts_with(sign)) return true;
  }
  return false;
}

/// Always in quotes, so that no separator of any spreadsheet begins a cell within it.
std::string cell(std::string_view shown) {
  std::string text = begins_formula(shown) ? "\"'" : "\"";
  for (const char c : shown) text += c == '"' ? "\"\"" : std::string(1, c);
  return text + '"';
}

std::string cell_of(const std::optional<std::string>& name) {
  return cell(escaped(name.value_or("")));
}

/// Four cells.
std::string place(const Finding& finding) {
  const Source* file = file_of(finding);
  if (file == nullptr) return ",,,";
  const Position start = file->position(finding.span.begin);
  const Position end = file->position(std::max(finding.span.begin, finding.span.end));
  return fmt::format("{},{},{},{}", start.line, start.column, end.line, end.column);
}

std::string row(const Finding& finding) {
  return fmt::format("{},{},{},{},{},{},{},{},{}", cell_of(place_name(finding)), place(finding),
                     to_string(finding.severity), cell_of(finding.rule),
                     cell(sentence(message_of(finding))), cell_of(finding.template_id),
                     cell_of(finding.address), cell_of(whole_pointer(finding)),
                     cell_of(finding.docs_url));
}

std::string row(const Failure& failure) {
  return fmt::format(R"({},,,,,error,{},{},"","","","")", cell_of(failure.path),
                     cell_of(failure.kind), cell(sentence(failure.message)));
}

}  // namespace

void write_csv(const Run& run, const ReportOptions&, std::ostream& out) {
  out << header << '\n';
  for (const Finding& finding : run.findings) {
    if (!finding.suppressed) out << row(finding) << '\n';
  }
  for (const Failure& failure : run.failures) out << row(failure) << '\n';
}

}  // namespace jtlint
