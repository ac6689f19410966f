#include <cstdint>
#include <fmt/format.h>
#include <ostream>
#include <set>
#include <string>
#include <string_view>

#include "report/causes.h"
#include "report/folders.h"
#include "report/wording.h"
#include "report/writers.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

/// `|0x1F600`, of what is not ASCII, in the units of UTF-16.
std::string unicode(char32_t code_point) {
  const auto value = static_cast<std::uint32_t>(code_point);
  if (value < 0x10000) return fmt::format("|0x{:04X}", value);
  return fmt::format("|0x{:04X}|0x{:04X}", 0xD7C0 + (value >> 10U), 0xDC00 + (value & 0x3FFU));
}

/// A value in the quotes of a service message.
std::string teamcity(std::string_view shown) {
  std::string text = "'";
  for (std::size_t at = 0; at < shown.size();) {
    const utf8::Decoded decoded = utf8::decode(shown.substr(at));
    const char c = shown[at];
    if (decoded.size > 1) {
      text += unicode(decoded.code_point);
    } else {
      if (std::string_view("|'[]").find(c) != std::string_view::npos) text += '|';
      text += c;
    }
    at += decoded.size;
  }
  return text + '\'';
}

std::string_view teamcity_severity(Severity severity) {
  if (severity == Severity::error) return "ERROR";
  return severity == Severity::warning ? "WARNING" : "INFO";
}

std::string type(const Finding& finding) {
  const std::string id = teamcity(escaped(finding.rule));
  return fmt::format("##teamcity[inspectionType id={} name={} category='jtlint' description={}]\n",
                     id, id, teamcity(phrase(finding.summary)));
}

std::string inspection(const Finding& finding, const Folders& folders) {
  const Source* file = file_of(finding);
  const std::size_t line = file == nullptr ? 1 : file->position(finding.span.begin).line;
  return fmt::format(
      "##teamcity[inspection typeId={} message={} file={} line='{}' SEVERITY='{}']\n",
      teamcity(escaped(finding.rule)), teamcity(sentence_with_pointer(finding)),
      teamcity(escaped(repository_path(finding, folders))), line,
      teamcity_severity(finding.severity));
}

}  // namespace

void write_teamcity(const Run& run, const ReportOptions& options, std::ostream& out) {
  std::set<std::string_view> introduced;
  for (const Finding& finding : run.findings) {
    if (finding.suppressed) continue;
    if (introduced.insert(finding.rule).second) out << type(finding);
    out << inspection(finding, options.folders);
  }
  for (const Failure& failure : causes(run)) {
    out << fmt::format("##teamcity[message text={} status='ERROR']\n",
                       teamcity(failure_sentence(failure)));
  }
}

}  // namespace jtlint
