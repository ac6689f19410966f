#include <algorithm>
#include <fmt/format.h>
#include <ostream>
#include <span>
#include <string>
#include <vector>

#include "report/causes.h"
#include "report/conclusion.h"
#include "report/diagnostic.h"
#include "report/not_checked.h"
#include "report/writers.h"

namespace jtlint {
namespace {

/// Writes diagnostics one below the other; boxes need no blank line between them.
class Page {
 public:
  Page(std::ostream& out, Paint paint) : out_(out), paint_(paint) {}

  void add(const std::string& diagnostic) {
    if (written_ && !paint_.on()) out_ << '\n';
    out_ << diagnostic;
    written_ = true;
  }

  void close(const std::vector<std::string>& lines) {
    if (written_) out_ << '\n';
    for (const std::string& line : lines) out_ << line << '\n';
  }

 private:
  std::ostream& out_;
  Paint paint_;
  bool written_ = false;
};

std::string closing_line(const Run& run, const Paint& paint) {
  const Conclusion conclusion = conclude(run);
  const std::string praise =
      conclusion.clean ? paint.bold_with(Color::green, "Success!") + " " : "";
  return fmt::format("{}{}{}{}.", praise, conclusion.subject, conclusion.counts.empty() ? "" : ": ",
                     conclusion.counts);
}

/// Failures that follow each other and say the same of one thing in AWS after the other.
std::vector<std::span<const Failure>> alike(std::span<const Failure> all) {
  std::vector<std::span<const Failure>> groups;
  while (!all.empty()) {
    const Failure& first = all.front();
    const auto other = std::find_if(all.begin() + 1, all.end(), [&](const Failure& each) {
      return !first.in_aws || !each.in_aws || each.message != first.message;
    });
    groups.push_back(all.first(static_cast<std::size_t>(other - all.begin())));
    all = all.subspan(groups.back().size());
  }
  return groups;
}

class TextWriter : public ReportWriter {
 public:
  TextWriter(const ReportOptions& options, std::ostream& out)
      : options_(options), paint_(options.color), page_(out, paint_) {}

  void add(const Finding& finding, const Masks& masks) override {
    if (finding.suppressed) return;
    page_.add(DiagnosticRenderer(masks, paint_, options_.width).render(finding));
  }

  void close(const Run& run) override {
    const Masks none({}, {});
    const DiagnosticRenderer renderer(none, paint_, options_.width);
    const std::vector<Failure> failures = causes(run);
    for (const auto& each : alike(failures)) page_.add(renderer.render(each));
    if (options_.quiet) return;
    std::vector<std::string> lines = not_checked_sentences(run);
    lines.push_back(closing_line(run, paint_));
    page_.close(lines);
  }

 private:
  ReportOptions options_;
  Paint paint_;
  Page page_;
};

}  // namespace

std::unique_ptr<ReportWriter> begin_text(const ReportOptions& options, std::ostream& out) {
  return std::make_unique<TextWriter>(options, out);
}

}  // namespace jtlint
