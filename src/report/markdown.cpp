#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <ostream>
#include <string>
#include <string_view>

#include "report/causes.h"
#include "report/conclusion.h"
#include "report/markdown_text.h"
#include "report/not_checked.h"
#include "report/wording.h"
#include "report/writers.h"

namespace jtlint {
namespace {

/// What GitHub takes as a comment at most, in characters; counted here in bytes.
constexpr std::size_t longest_comment = 65536;

/// For the line that says what is left out.
constexpr std::size_t reserve = 200;

constexpr std::string_view table_head =
    "\n| Severity | Place | Finding | Rule |\n| --- | --- | --- | --- |\n";

std::string place(const Finding& finding, const Folders& folders) {
  const Source* file = file_of(finding);
  if (file == nullptr) return markdown::code(place_in_holder(finding));
  return markdown::code(fmt::format("{}:{}", escaped(repository_path(finding, folders)),
                                    file->position(finding.span.begin).line));
}

std::string row(const Finding& finding, const Folders& folders) {
  return fmt::format("| {} | {} | {} | {} |\n", to_string(finding.severity),
                     place(finding, folders), markdown::prose(sentence(message_of(finding))),
                     markdown::link(escaped(finding.rule), finding.docs_url));
}

std::string row(const Failure& failure, const Folders& folders) {
  const std::string path = escaped(repository_path(failure, folders));
  return fmt::format("| failure | {} | {} | |\n", markdown::code(path),
                     markdown::prose(sentence(failure.message)));
}

/// Writes the rows of a table as long as a comment has room for them.
class Table {
 public:
  /// `command` is the one that lists all.
  Table(std::string_view command, std::ostream& out) : command_(command), out_(out) {}

  void add(const std::string& row) {
    full_ = full_ || size_ + row.size() > longest_comment - reserve;
    if (full_) {
      ++left_out_;
      return;
    }
    out_ << row;
    size_ += row.size();
  }

  void close() {
    if (left_out_ == 0) return;
    out_ << fmt::format("\nA comment has no room for {} more; `jtlint {}` lists all.\n", left_out_,
                        command_);
  }

 private:
  std::string_view command_;
  std::ostream& out_;
  std::size_t size_ = 1000;  ///< with what stands above the rows
  std::size_t left_out_ = 0;
  bool full_ = false;
};

}  // namespace

void write_markdown(const Run& run, const ReportOptions& options, std::ostream& out) {
  const Conclusion conclusion = conclude(run);
  out << fmt::format("## jtlint{}{}\n\n{}.\n", conclusion.counts.empty() ? "" : ": ",
                     conclusion.counts, conclusion.subject);
  for (const std::string& each : not_checked_sentences(run)) {
    out << fmt::format("\n{}\n", markdown::prose(each));
  }
  const bool found = std::any_of(run.findings.begin(), run.findings.end(),
                                 [](const Finding& finding) { return !finding.suppressed; });
  if (!found && run.failures.empty()) return;

  out << table_head;
  Table table(run.live ? "audit" : "check", out);
  for (const Failure& failure : causes(run)) table.add(row(failure, options.folders));
  for (const Finding& finding : run.findings) {
    if (!finding.suppressed) table.add(row(finding, options.folders));
  }
  table.close();
}

}  // namespace jtlint
