#include "cli/example_report.h"

#include <iterator>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "check/example_text.h"
#include "cli/pipeline.h"
#include "suppress/baseline_file.h"

namespace jtlint {
namespace {

/// What is ignored, others must be able to find.
Selection rules_for(const Rule& rule, const Catalogue& catalogue) {
  Selection selection = {rule.id};
  if (rule.found_by != FoundBy::suppress) return selection;
  for (const Rule& each : catalogue.rules()) {
    if (each.on_by_default) selection.insert(each.id);
  }
  return selection;
}

}  // namespace

void apply_baseline(const Example& example, std::vector<Finding>& findings, const Terms& terms) {
  if (example.baseline.empty()) return;
  const auto source = std::make_shared<const Source>("baseline.jsonl", example.baseline);
  auto baseline = read_baseline(source, terms.catalogue);
  if (!baseline) throw std::logic_error("a rule example is broken: " + baseline.error().message);
  baseline->judge("template.yaml", terms.selection);
  baseline->silence("template.yaml", findings);
  std::vector<Finding> stale = baseline->stale(terms);
  std::move(stale.begin(), stale.end(), std::back_inserter(findings));
}

std::string example_report(const Example& example, const Rule& rule, const Catalogue& catalogue,
                           const ReportOptions& options) {
  const CheckSettings settings{rules_for(rule, catalogue), example_day, example.dialect};
  const bool json = example.text.starts_with("{");
  const std::string name = json ? "template.json" : "template.yaml";
  FileResult result = check_file(name, example_text(example, catalogue), catalogue, settings);
  apply_baseline(example, result.findings, {catalogue, settings.selection, example_day});
  Run run;
  run.findings = std::move(result.findings);
  run.hidden = std::move(result.hidden);
  std::ostringstream out;
  find_format("text")->write(run, options, out);
  return out.str();
}

}  // namespace jtlint
