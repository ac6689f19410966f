#include <ostream>
#include <utility>

#include "report/json_objects.h"
#include "report/json_report.h"
#include "report/writers.h"

namespace jtlint {
namespace {

JsonShell shell_of(const Run& run) {
  Json shell = summary_json(run);
  shell["failures"] = Json::array();
  for (const Failure& failure : run.failures) shell["failures"].push_back(failure_json(failure));
  shell["diagnostics"] = Json::array();
  return JsonShell(shell);
}

class JsonObject : public ReportWriter {
 public:
  explicit JsonObject(std::ostream& out) : out_(out), items_(out, shell_of({}).margin()) {}

  void add(const Finding& finding, const Masks& masks) override {
    items_.add([&](JsonWriter& json) { write_diagnostic(json, finding, masks); });
  }

  void write_head(const Run& run, std::ostream& out) const override {
    out << shell_of(run).before();
  }

  void close(const Run& run) override { out_ << shell_of(run).behind(items_.any()); }

 private:
  std::ostream& out_;
  JsonItems items_;
};

}  // namespace

std::unique_ptr<ReportWriter> begin_json(const ReportOptions&, std::ostream& out) {
  return std::make_unique<JsonObject>(out);
}

}  // namespace jtlint
