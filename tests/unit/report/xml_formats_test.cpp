#include <cstdlib>
#include <fmt/format.h>
#include <set>
#include <string>

#include "support/source_tree.h"
#include "support/temp_dir.h"
#include "unit/report/example.h"

using namespace jtlint;

// JUnit and Checkstyle.

namespace {

const ReportOptions in_repository{.folders = {"/repository/sub", "/repository"}};

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t number = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; ++at) ++number;
  return number;
}

/// Whether a reader of XML that is not ours accepts it.
bool is_xml(const std::string& text) {
  const test::TempDir directory;
  const std::string file = directory.write("report.xml", text).string();
  const std::string command = fmt::format(
      "python3 -c 'import sys, xml.dom.minidom as m; m.parse(sys.argv[1])' '{}' 2>/dev/null", file);
  return std::system(command.c_str()) == 0;
}

/// Every character that is markup, or that XML cannot hold at all.
Finding hostile() {
  const std::string text = std::string("<a b='\"'>&amp;]]><!--\x01\x1F\x7F\r\n\t\uFFFE\xFF", 29);
  Finding finding = example::finding(example::source(text + ".json", text + "\n"), Span{0, 3});
  finding.rule = finding.message = finding.summary = finding.pointer = text;
  return finding;
}

}  // namespace

TEST_CASE("JUnit and Checkstyle are XML whatever stands in names and messages") {
  if (std::system("python3 -c 'import xml.dom.minidom' >/dev/null 2>&1") != 0) {
    WARN("skipped: XML was not parsed, for want of python3");
    return;
  }
  Finding suppressed = hostile();
  suppressed.suppressed = {"inline", hostile().message};
  Finding info = hostile();
  info.severity = Severity::info;
  Run run = example::run_of({hostile(), suppressed, info});
  run.failures = {{hostile().message, hostile().message, hostile().message}};
  run.checked = {hostile().message};
  for (const char* format : {"junit", "checkstyle"}) {
    CAPTURE(format);
    CHECK_FALSE(is_xml(example::written(format, run) + "<"));
    CHECK(is_xml(example::written(format, run)));
    CHECK(is_xml(example::written(format, example::everything(), in_repository)));
    CHECK(is_xml(example::written(format, Run())));
  }
}

TEST_CASE("JUnit has a passing case for each clean file, and one for each finding") {
  const std::string report = example::written("junit", example::everything(), in_repository);
  const std::string counts = R"( name="jtlint" tests="10" failures="4" errors="2" skipped="2">)";
  CHECK(count(report, counts) == 2);
  CHECK(count(report, "<testcase ") == 10);
  CHECK(count(report, "<failure type=\"error\"") == 2);
  CHECK(count(report, "<failure type=\"warning\"") == 2);
  CHECK(count(report, "<error ") == 2);
  CHECK(count(report, "<skipped message=\"agreed upon\"/>") == 1);
  CHECK(count(report, "<system-out>Info: ") == 1);
  CHECK(count(report,
              R"(<testcase classname="jtlint" name="sub/clean.yaml" file="sub/clean.yaml"/>)") ==
        1);
}

TEST_CASE("no two cases of JUnit have the same name, and lines are no part of them") {
  const Finding finding = example::presigned_url_expiry();
  const std::string report = example::written("junit", example::run_of({finding, finding}));
  const std::string name = "name=\"gateway.yaml: /presignedUrlConfig/expiresInSec";
  CHECK(count(report, name + "\"") == 1);
  CHECK(count(report, name + " (2)\"") == 1);
}

TEST_CASE("Checkstyle lists the files, each with what is wrong in it") {
  Run run = example::run_of({example::presigned_url_expiry()});
  run.checked = {"clean.yaml", "gateway.yaml"};
  run.failures = {{"missing.yaml", "missing", "no such file or directory"}};
  const std::string report = example::written("checkstyle", run, in_repository);
  CHECK(report.substr(report.find("  <file")) == R"(  <file name="sub/clean.yaml">
  </file>
  <file name="sub/gateway.yaml">
    <error line="7" column="17" severity="error" message="expiresInSec must be 60 to 3600 seconds, got 5000." source="jtlint.presigned-url-expiry"/>
  </file>
  <file name="sub/missing.yaml">
    <error line="1" severity="error" message="no such file or directory." source="jtlint.missing"/>
  </file>
</checkstyle>
)");
  CHECK(count(example::written("checkstyle", example::everything()), "<error ") == 7);
}
