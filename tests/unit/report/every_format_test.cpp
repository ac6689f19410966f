#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <string>
#include <unistd.h>

#include "support/printable.h"
#include "support/source_tree.h"
#include "support/utf8.h"
#include "unit/report/example.h"

using namespace jtlint;

namespace {

/// Escape sequences, NUL, DEL, C1 controls, direction overrides, invisible characters, stray bytes
/// and every kind of line end.
std::string hostile() {
  return std::string("\x1B[31m\x1B]0;title\x07 \0\x7F\r\n\x0B\x0C", 20) +
         "\u009B31m\u202Eevil\u2069\u2028\u2029\u200B\uFEFF\U000E0041 \"quoted\" \\ \xFF\xC0\x80 "
         "\xED\xA0\x80 \xF4\x90\x80\x80 \xE2\x82";
}

Finding hostile_finding(Span span) {
  Finding finding = example::finding(example::source(hostile() + ".yaml", hostile() + "x"), span);
  finding.rule = finding.summary = finding.message = finding.docs_url = hostile();
  finding.pointer = finding.dialect = hostile();
  finding.inner_pointer = finding.template_id = finding.address = hostile();
  finding.related = {{hostile(), hostile(), {2, 9}}};
  return finding;
}

Run hostile_run() {
  Run run;
  const std::size_t size = hostile().size();
  for (std::size_t begin = 0; begin <= size + 1; ++begin) {
    run.findings.push_back(hostile_finding({begin, begin + begin % 4}));
  }
  run.findings[0].resource = {hostile(), hostile(), hostile()};
  run.findings[1].suppressed = {hostile(), hostile()};
  run.findings[2].sensitive = true;
  run.findings[3].source = nullptr;
  run.findings[4].severity = Severity::warning;
  run.findings[5].severity = Severity::info;
  run.failures = {{hostile(), hostile(), hostile()}, {"", hostile(), ""}};
  run.not_checked.add({hostile(), hostile()});
  return run;
}

/// The offset of what may steer a terminal, if there is any.
std::optional<std::size_t> first_unsafe(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const utf8::Decoded decoded = utf8::decode(text.substr(i));
    const bool safe = decoded.valid && (text[i] == '\n' || is_printable(decoded.code_point));
    if (!safe) return i;
    i += decoded.size;
  }
  return std::nullopt;
}

/// Only the sequences that select a colour are ours: whatever else begins with ESC stays.
std::string without_colours(std::string text) {
  for (std::size_t at = 0; (at = text.find("\x1B[", at)) != std::string::npos;) {
    const std::size_t end = text.find_first_not_of("0123456789;", at + 2);
    if (end == std::string::npos || text[end] != 'm') return text;
    text.erase(at, end + 1 - at);
  }
  return text;
}

std::string quoted(const std::filesystem::path& path) {
  return "'" + path.string() + "'";
}

/// Runs the validator on a run's two JSON reports; whether both are as the schema says.
bool is_as_the_schema_says(const Run& run) {
  const auto stem =
      std::filesystem::temp_directory_path() / ("jtlint-report-" + std::to_string(::getpid()));
  const std::filesystem::path json = stem.string() + ".json";
  const std::filesystem::path jsonl = stem.string() + ".jsonl";
  std::ofstream(json) << example::written("json", run);
  std::ofstream(jsonl) << example::written("jsonl", run);
  const std::filesystem::path root = JTLINT_ROOT;
  const std::string command = "python3 " + quoted(root / "tests/support/validate_report.py") + " " +
                              quoted(root / "schemas/report.schema.json") + " " + quoted(json) +
                              " " + quoted(jsonl);
  const bool valid = std::system(command.c_str()) == 0;
  std::filesystem::remove(json);
  std::filesystem::remove(jsonl);
  return valid;
}

}  // namespace

TEST_CASE("formats are found by name") {
  for (const Format& format : formats()) CHECK(find_format(format.name) == &format);
  CHECK(find_format("xml") == nullptr);
}

TEST_CASE("no format lets a template steer the terminal") {
  const Run run = hostile_run();
  for (const Format& format : formats()) {
    for (const bool color : {false, true}) {
      CAPTURE(format.name, color);
      std::string report = example::written(format.name, run, {color, false, 80});
      if (color) report = without_colours(report);
      CHECK(first_unsafe(report) == std::nullopt);
      CHECK(report.back() == '\n');
    }
  }
}

TEST_CASE("JSON reports are as their schema says") {
  if (std::system("python3 -c 'import jsonschema' >/dev/null 2>&1") != 0) {
    WARN("skipped: the JSON reports were not validated, for want of python3 with jsonschema");
    return;
  }
  CHECK(is_as_the_schema_says(hostile_run()));
  CHECK(is_as_the_schema_says(example::run_of({example::presigned_url_expiry()})));
  CHECK(is_as_the_schema_says(example::run_of({})));
}

TEST_CASE("a value of a megabyte does not make a report of megabytes") {
  const std::string value(1 << 20, 'a');
  Finding finding =
      example::finding(example::source("a.json", "{\"a\": \"" + value + "\"}"), value);
  finding.message = "got " + value;
  finding.template_id = finding.address = value;
  for (const Format& format : formats()) {
    CAPTURE(format.name);
    CHECK(example::written(format.name, example::run_of({finding})).size() < 20000);
  }
}

TEST_CASE("docs/formats.md says which formats keep what is suppressed") {
  const std::string page = test::read_file(JTLINT_ROOT "/docs/formats.md");
  Finding finding = example::presigned_url_expiry();
  finding.suppressed = {"inline", "agreed upon"};
  for (const Format& format : formats()) {
    CAPTURE(format.name);
    const std::string report = example::written(format.name, example::run_of({finding}));
    const bool kept = report.find("agreed upon") != std::string::npos;
    const bool counted = report.find("1 suppressed") != std::string::npos;
    const std::string word = kept ? "kept" : counted ? "counted" : "left out";
    CHECK(page.find(fmt::format("(#{}) | {} | {} |", format.name, format.summary, word)) !=
          std::string::npos);
  }
}

TEST_CASE("many findings in one long line are reported in no time") {
  std::string line = "[";
  std::vector<Finding> findings;
  while (line.size() < (1 << 22)) line += "\"größer\", ";
  const auto file = example::source("a.json", line + "\n");
  for (std::size_t i = 0; i < 1000; ++i) {
    findings.push_back(example::finding(file, Span{4000 * i + 5, 4000 * i + 9}));
  }
  const Run run = example::run_of(std::move(findings));
  const auto begin = std::chrono::steady_clock::now();
  for (const Format& format : formats()) example::written(format.name, run);
  // Walking through the line for each finding takes minutes; what is asserted leaves room for a
  // sanitizer on a slow machine.
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}
