#include "cli/example_report.h"

#include <sstream>
#include <utility>

#include "check/example_text.h"
#include "cli/pipeline.h"

namespace jtlint {

std::string example_report(const Example& example, const Rule& rule, const Catalogue& catalogue,
                           const ReportOptions& options) {
  const CheckSettings settings{{rule.id}, example_day, example.dialect};
  const bool json = example.text.starts_with("{");
  const std::string name = json ? "template.json" : "template.yaml";
  FileResult result = check_file(name, example_text(example, catalogue), catalogue, settings);
  Run run;
  run.findings = std::move(result.findings);
  run.hidden.push_back(std::move(result.hidden));
  std::ostringstream out;
  find_format("text")->write(run, options, out);
  return out.str();
}

}  // namespace jtlint
