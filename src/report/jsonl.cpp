#include <ostream>
#include <string>
#include <utility>

#include "report/json_objects.h"
#include "report/writers.h"

namespace jtlint {
namespace {

/// A line that says what it holds, as those of `terraform plan -json` do.
std::string line(const std::string& type, Json object) {
  Json line;
  line["type"] = type;
  line[type] = std::move(object);
  return dump(line, Layout::one_line) + '\n';
}

class JsonLines : public ReportWriter {
 public:
  explicit JsonLines(std::ostream& out) : out_(out) {}

  void add(const Finding& finding, const Masks& masks) override {
    out_ << line("diagnostic", diagnostic_json(finding, masks));
  }

  void close(const Run& run) override {
    for (const Failure& failure : run.failures) out_ << line("failure", failure_json(failure));
    out_ << line("summary", summary_json(run));
  }

 private:
  std::ostream& out_;
};

}  // namespace

std::unique_ptr<ReportWriter> begin_jsonl(const ReportOptions&, std::ostream& out) {
  return std::make_unique<JsonLines>(out);
}

void write_jsonl(const Run& run, const ReportOptions& options, std::ostream& out) {
  write_by(begin_jsonl(options, out), run);
}

}  // namespace jtlint
