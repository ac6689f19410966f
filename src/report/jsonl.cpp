#include <ostream>
#include <string>
#include <string_view>

#include "report/json_objects.h"
#include "report/writers.h"

namespace jtlint {
namespace {

/// A line that says what it holds, as those of `terraform plan -json` do.
std::string line(std::string_view type, FunctionRef<void(JsonWriter&)> write) {
  std::string text;
  JsonWriter json(text, Layout::one_line);
  json.object([&] {
    json.member("type", type);
    json.name(type);
    write(json);
  });
  return text + '\n';
}

std::string line(std::string_view type, const Json& object) {
  return line(type, [&](JsonWriter& json) { json.value(object); });
}

class JsonLines : public ReportWriter {
 public:
  explicit JsonLines(std::ostream& out) : out_(out) {}

  void add(const Finding& finding, const Masks& masks) override {
    out_ << line("diagnostic", [&](JsonWriter& json) { write_diagnostic(json, finding, masks); });
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

}  // namespace jtlint
