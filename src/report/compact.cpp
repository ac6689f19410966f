#include "report/compact.h"

#include <fmt/format.h>
#include <ostream>

#include "report/causes.h"
#include "report/wording.h"
#include "report/writers.h"

namespace jtlint {
namespace {

/// `file:line:column`, or where in what no file holds.
std::string place(const Finding& finding) {
  if (const Source* file = file_of(finding)) {
    const Position position = file->position(finding.span.begin);
    return fmt::format("{}:{}:{}", escaped(file->name()), position.line, position.column);
  }
  return place_in_holder(finding);
}

class Lines : public ReportWriter {
 public:
  explicit Lines(std::ostream& out) : out_(out) {}

  void add(const Finding& finding, const Masks&) override {
    if (!finding.suppressed) out_ << compact_line(finding) << '\n';
  }

  void close(const Run& run) override {
    for (const Failure& failure : causes(run)) out_ << compact_line(failure) << '\n';
  }

 private:
  std::ostream& out_;
};

}  // namespace

std::string compact_line(const Finding& finding) {
  return fmt::format("{}: {}: {} [{}]", place(finding), to_string(finding.severity),
                     phrase(message_of(finding)), escaped(finding.rule));
}

std::string compact_line(const Failure& failure) {
  const std::string where = failure.path.empty() ? "jtlint" : escaped(failure.path);
  return fmt::format("{}: error: {}", where, phrase(failure.message));
}

std::unique_ptr<ReportWriter> begin_compact(const ReportOptions&, std::ostream& out) {
  return std::make_unique<Lines>(out);
}

}  // namespace jtlint
