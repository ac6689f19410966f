#include <fmt/format.h>
#include <ostream>
#include <string>

#include "report/by_file.h"
#include "report/causes.h"
#include "report/wording.h"
#include "report/writers.h"
#include "report/xml.h"
#include "support/version.h"

namespace jtlint {
namespace {

/// `<error line="7" column="17"`. Readers ask for a line also where there is none.
std::string place(const Finding& finding) {
  const Source* file = file_of(finding);
  if (file == nullptr) return R"(<error line="1")";
  const Position start = file->position(finding.span.begin);
  return fmt::format(R"(<error line="{}" column="{}")", start.line, start.column);
}

std::string error(const Finding& finding) {
  return fmt::format("    {} severity=\"{}\" message=\"{}\" source=\"jtlint.{}\"/>\n",
                     place(finding), to_string(finding.severity),
                     xml(sentence_with_pointer(finding)), xml(escaped(finding.rule)));
}

std::string element(const Failure& failure, const Folders& folders) {
  return fmt::format(
      "  <file name=\"{}\">\n"
      "    <error line=\"1\" severity=\"error\" message=\"{}\" source=\"jtlint.{}\"/>\n"
      "  </file>\n",
      xml(escaped(repository_path(failure, folders))), xml(sentence(failure.message)),
      xml(escaped(failure.kind)));
}

}  // namespace

void write_checkstyle(const Run& run, const ReportOptions& options, std::ostream& out) {
  out << xml_declaration << fmt::format("<checkstyle version=\"{}\">\n", version());
  for (const FileFindings& file : by_file(run, options.folders)) {
    out << fmt::format("  <file name=\"{}\">\n", xml(escaped(file.path)));
    for (const Finding* finding : file.findings) {
      if (!finding->suppressed) out << error(*finding);
    }
    out << "  </file>\n";
  }
  for (const Failure& failure : causes(run)) out << element(failure, options.folders);
  out << "</checkstyle>\n";
}

}  // namespace jtlint
