#include <ostream>
#include <utility>

#include "report/json_objects.h"
#include "report/json_report.h"
#include "report/writers.h"

namespace jtlint {

void write_json(const Run& run, const ReportOptions&, std::ostream& out) {
  Json shell = summary_json(run);
  shell["failures"] = Json::array();
  for (const Failure& failure : run.failures) shell["failures"].push_back(failure_json(failure));
  shell["diagnostics"] = Json::array();

  const Masks masks(run);
  JsonReport report(out, shell);
  for (const Finding& finding : run.findings) {
    report.add([&](JsonWriter& json) { write_diagnostic(json, finding, masks); });
  }
  report.close();
}

}  // namespace jtlint
