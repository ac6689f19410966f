#include <cstddef>
#include <fmt/format.h>
#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "report/by_file.h"
#include "report/diagnostic.h"
#include "report/not_checked.h"
#include "report/tally.h"
#include "report/wording.h"
#include "report/writers.h"
#include "report/xml.h"
#include "support/printable.h"

namespace jtlint {
namespace {

/// In characters: a path may be longer, but stands in the text as well.
constexpr std::size_t longest_case_name = 1000;

std::string cut(std::string_view name) {
  return printable(name, longest_case_name);
}

/// Writes test cases: one for each clean file, each finding and each failure.
class Suite {
 public:
  Suite(const Run& run, const Folders& folders, std::ostream& out)
      : run_(run), files_(by_file(run, folders)), folders_(folders), masks_(run), out_(out) {}

  void write() {
    const std::string attributes = counts();
    out_ << xml_declaration
         << fmt::format("<testsuites{}>\n  <testsuite{}>\n", attributes, attributes);
    for (const FileFindings& file : files_) write(file);
    for (const Failure& failure : run_.failures) write(failure);
    write_not_checked();
    out_ << "  </testsuite>\n</testsuites>\n";
  }

 private:
  std::string counts() const {
    const Tally found = tally(run_);
    std::size_t tests = run_.findings.size() + run_.failures.size();
    for (const FileFindings& file : files_) tests += std::size_t{file.findings.empty()};
    return fmt::format(R"( name="jtlint" tests="{}" failures="{}" errors="{}" skipped="{}")", tests,
                       found.errors + found.warnings, run_.failures.size(), found.suppressed);
  }

  void write(const FileFindings& file) {
    if (file.findings.empty()) write_case("jtlint", file.path, file.path, "");
    for (const Finding* finding : file.findings) {
      const std::string pointer = whole_pointer(*finding);
      const std::string name = pointer.empty() ? file.path : file.path + ": " + pointer;
      write_case("jtlint." + finding->rule, name, file.path, outcome(*finding));
    }
  }

  void write(const Failure& failure) {
    const std::string content =
        fmt::format("<error type=\"{}\" message=\"{}\"/>", xml(escaped(failure.kind)),
                    xml(sentence(failure.message)));
    const std::string path = repository_path(failure, folders_);
    write_case("jtlint", path, path, content);
  }

  void write_not_checked() {
    std::string text;
    for (const std::string& each : not_checked_sentences(run_)) text += each + '\n';
    if (!text.empty()) out_ << fmt::format("    <system-out>{}</system-out>\n", xml(text));
  }

  std::string outcome(const Finding& finding) const {
    if (finding.suppressed) {
      return fmt::format("<skipped message=\"{}\"/>", xml(phrase(finding.suppressed->reason)));
    }
    const std::string text = xml(DiagnosticRenderer(masks_, Paint(false), 0).render(finding));
    if (finding.severity == Severity::info) {
      return fmt::format("<system-out>{}</system-out>", text);
    }
    return fmt::format("<failure type=\"{}\" message=\"{}\">{}</failure>",
                       to_string(finding.severity), xml(sentence(message_of(finding))), text);
  }

  /// Build servers keep one case of a name only, and know it again by that in the next run.
  void write_case(const std::string& group, const std::string& name, const std::string& path,
                  std::string_view content) {
    const std::string attributes =
        fmt::format("classname=\"{}\" name=\"{}", xml(cut(group)), xml(cut(name)));
    const std::size_t number = ++seen_[attributes];
    const std::string suffix = number == 1 ? "" : fmt::format(" ({})", number);
    out_ << fmt::format("    <testcase {}{}\" file=\"{}\"", attributes, suffix, xml(cut(path)));
    if (content.empty()) {
      out_ << "/>\n";
    } else {
      out_ << ">\n      " << content << "\n    </testcase>\n";
    }
  }

  const Run& run_;
  std::vector<FileFindings> files_;
  const Folders& folders_;
  Masks masks_;
  std::ostream& out_;
  std::map<std::string, std::size_t> seen_;
};

}  // namespace

void write_junit(const Run& run, const ReportOptions& options, std::ostream& out) {
  Suite(run, options.folders, out).write();
}

}  // namespace jtlint
