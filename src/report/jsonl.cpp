#include <fmt/format.h>
#include <ostream>
#include <string>
#include <string_view>

#include "report/json_objects.h"
#include "report/writers.h"

namespace jtlint {
namespace {

/// A line that says what it holds, as those of `terraform plan -json` do.
std::string line(std::string_view type, const std::string& object) {
  return fmt::format("{{\"type\":\"{0}\",\"{0}\":{1}}}\n", type, object);
}

}  // namespace

void write_jsonl(const Run& run, const ReportOptions&, std::ostream& out) {
  const Masks masks(run);
  for (const Finding& finding : run.findings) {
    out << line("diagnostic", diagnostic_json(finding, masks, Layout::one_line));
  }
  for (const Failure& failure : run.failures) {
    out << line("failure", failure_json(failure, Layout::one_line));
  }
  out << line("summary", summary_json(run, Layout::one_line));
}

}  // namespace jtlint
