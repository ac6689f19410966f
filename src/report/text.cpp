#include <fmt/format.h>
#include <ostream>
#include <string>
#include <vector>

#include "report/diagnostic.h"
#include "report/tally.h"
#include "report/wording.h"
#include "report/writers.h"

namespace jtlint {
namespace {

/// Writes diagnostics one below the other; boxes need no blank line between them.
class Page {
 public:
  Page(std::ostream& out, const Paint& paint) : out_(out), paint_(paint) {}

  void add(const std::string& diagnostic) {
    if (written_ && !paint_.on()) out_ << '\n';
    out_ << diagnostic;
    written_ = true;
  }

  void close(const std::string& line) { out_ << (written_ ? "\n" : "") << line << '\n'; }

 private:
  std::ostream& out_;
  const Paint& paint_;
  bool written_ = false;
};

/// "2 job templates and 1 job".
std::string what_was_checked(const Run& run) {
  const std::size_t others = run.jobs_checked + run.documents_checked;
  const std::size_t templates = run.templates_checked - others;
  std::vector<std::string> parts;
  if (templates > 0 || others == 0) parts.push_back(counted(templates, "job template"));
  if (run.jobs_checked > 0) parts.push_back(counted(run.jobs_checked, "job"));
  if (run.documents_checked > 0) parts.push_back(counted(run.documents_checked, "job document"));
  if (parts.size() == 1) return parts.front();
  const std::string last = parts.back();
  parts.pop_back();
  return fmt::format("{} and {}", fmt::join(parts, ", "), last);
}

std::string closing_line(const Run& run, const Paint& paint) {
  const Tally found = tally(run);
  std::vector<std::string> parts;
  if (found.errors > 0) parts.push_back(counted(found.errors, "error"));
  if (found.warnings > 0) parts.push_back(counted(found.warnings, "warning"));
  if (found.infos > 0) parts.push_back(fmt::format("{} info", found.infos));
  if (!run.failures.empty()) parts.push_back(counted(run.failures.size(), "failure"));

  const bool clean = parts.empty();
  const bool nothing = run.templates_checked == 0 && run.findings.empty();
  if (clean && !nothing) parts.emplace_back("no problems found");
  if (found.suppressed > 0) parts.push_back(fmt::format("{} suppressed", found.suppressed));

  const std::string subject =
      nothing ? fmt::format("No job templates found in {} read", counted(run.files_read, "file"))
              : fmt::format("Checked {} in {}", what_was_checked(run),
                            counted(run.files_checked, "file"));
  const std::string praise =
      clean && !nothing ? paint.bold_with(Color::green, "Success!") + " " : "";
  return fmt::format("{}{}{}{}.", praise, subject, parts.empty() ? "" : ": ",
                     fmt::join(parts, ", "));
}

}  // namespace

void write_text(const Run& run, const ReportOptions& options, std::ostream& out) {
  const Paint paint(options.color);
  const Masks masks(run);
  const DiagnosticRenderer renderer(masks, paint, options.width);
  Page page(out, paint);
  for (const Finding& finding : run.findings) {
    if (!finding.suppressed) page.add(renderer.render(finding));
  }
  for (const Failure& failure : run.failures) page.add(renderer.render(failure));
  if (!options.quiet) page.close(closing_line(run, paint));
}

}  // namespace jtlint
