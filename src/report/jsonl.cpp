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

}  // namespace

void write_jsonl(const Run& run, const ReportOptions&, std::ostream& out) {
  const Masks masks(run);
  for (const Finding& finding : run.findings) {
    out << line("diagnostic", diagnostic_json(finding, masks));
  }
  for (const Failure& failure : run.failures) out << line("failure", failure_json(failure));
  out << line("summary", summary_json(run));
}

}  // namespace jtlint
