// The whole check with every reporter. The first byte chooses the file's name, its dialect and the
// colours; the rest is the file.

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "document/run.h"
#include "fuzz/require.h"
#include "report/format.h"
#include "support/lint.h"
#include "support/utf8.h"

using namespace jtlint;

namespace {

/// Whether a report in JSON, or with an object a line, can be read.
bool is_json(const std::string& report, bool lines) {
  std::istringstream in(report);
  if (!lines) return nlohmann::json::accept(report);
  for (std::string line; std::getline(in, line);) {
    if (!nlohmann::json::accept(line)) return false;
  }
  return true;
}

void require_report(const Run& run, const Format& format, bool color) {
  std::ostringstream out;
  format.write(run, {.color = color, .width = color ? std::size_t{40} : std::size_t{0}}, out);
  const std::string report = out.str();
  fuzz::require(!utf8::first_invalid(report), "a report is UTF-8");
  const bool json = format.name.starts_with("json");
  fuzz::require(!json || is_json(report, format.name == "jsonl"), "a JSON report is JSON");
  for (const char c : report) {
    const bool control = static_cast<unsigned char>(c) < 0x20 && c != '\n';
    fuzz::require(!control || (color && c == '\x1B'), "a report holds no control characters");
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr std::string_view names[] = {"a.yaml", "a.json", "a.jsonl", "a"};
  const unsigned choice = data[0];
  std::optional<std::string> dialect;
  if ((choice & 12U) == 4) dialect = "api";
  if ((choice & 12U) == 8) dialect = "describe";
  const std::string bytes(fuzz::text_of(data, size).substr(1));
  FileResult result =
      test::lint(std::string(names[choice & 3U]), bytes, dialect, test::every_rule());
  Run run;
  run.findings = std::move(result.findings);
  for (const Finding& finding : run.findings) {
    fuzz::require_within(finding.span, bytes);
    for (const Related& related : finding.related) fuzz::require_within(related.span, bytes);
    fuzz::require(finding.message.size() < 4096, "a message is short");
  }
  for (const Format& format : formats()) require_report(run, format, (choice & 16U) != 0);
  return 0;
}
