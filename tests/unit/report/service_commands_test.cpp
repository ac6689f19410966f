#include <algorithm>
#include <string>
#include <vector>

#include "support/service_command.h"
#include "support/source_tree.h"
#include "unit/report/example.h"

using namespace jtlint;
using test::lines_of;
using test::read_command;

// The formats that are commands to a build server: what it makes of them is what was meant.

namespace {

const ReportOptions in_repository{.folders = {"/repository/sub", "/repository"}};

std::vector<std::string> lines(std::string_view format, const Run& run) {
  return lines_of(example::written(format, run, in_repository));
}

/// A finding all of whose texts hold every separator.
Finding awkward() {
  Finding finding = example::finding(example::source("a,b:c;d]e%25'|[ü😀.json", "x = 1\n"), "1");
  finding.message = "got \"100%0A, a:b; [c] 'd' |n e::f ü 😀\"";
  return finding;
}

test::ServiceCommand only_command(std::string_view format, const Finding& finding) {
  const auto command = read_command(format, lines(format, example::run_of({finding})).back());
  REQUIRE(command);
  return *command;
}

std::vector<std::string> names_of(std::string_view format, const Run& run) {
  std::vector<std::string> names;
  for (const std::string& line : lines(format, run)) {
    const auto command = read_command(format, line);
    names.push_back(command ? command->name : line);
  }
  return names;
}

}  // namespace

TEST_CASE("what a runner of GitHub reads is what was found") {
  const test::ServiceCommand command = only_command("github", awkward());
  CHECK(command.name == "error");
  CHECK(command.message == awkward().message + ".");
  CHECK(command.properties ==
        std::map<std::string, std::string>{{"file", "sub/" + awkward().source->name()},
                                           {"line", "1"},
                                           {"endLine", "1"},
                                           {"col", "5"},
                                           {"endColumn", "6"},
                                           {"title", "jtlint: some-rule"}});
}

TEST_CASE("annotations over several lines have no columns, which GitHub would drop") {
  const auto file = example::source("a.yaml", "ab\ncd\n");
  CHECK(lines("github", example::run_of({example::finding(file, Span{1, 4})})).front() ==
        "::error file=sub/a.yaml,line=1,endLine=2,title=jtlint%3A some-rule::got this, want that.");
}

TEST_CASE("annotations of GitHub are errors first, ten of a kind, and say how many are not") {
  Run run = example::everything();
  CHECK(names_of("github", run) == std::vector<std::string>{"error", "error", "error", "error",
                                                            "warning", "warning", "notice"});
  for (int i = 0; i < 20; ++i) run.findings.push_back(run.findings[0]);
  const std::vector<std::string> names = names_of("github", run);
  CHECK(std::count(names.begin(), names.end(), "error") == 4);
  CHECK(std::count(names.begin(), names.end(), "warning") == 10);
  CHECK(names.back() == "jtlint: GitHub shows 10 annotations of a kind, so 12 more have none.");
}

TEST_CASE("what the agent of Azure Pipelines reads is what was found") {
  const test::ServiceCommand command = only_command("azure", awkward());
  CHECK(command.name == "task.logissue");
  CHECK(command.message == awkward().message + ".");
  CHECK(command.properties ==
        std::map<std::string, std::string>{{"type", "error"},
                                           {"sourcepath", "sub/" + awkward().source->name()},
                                           {"linenumber", "1"},
                                           {"columnnumber", "5"},
                                           {"code", "some-rule"}});
  CHECK(names_of("azure", example::everything()) == std::vector<std::string>(7, "task.logissue"));
}

TEST_CASE("what TeamCity reads is what was found") {
  const test::ServiceCommand command = only_command("teamcity", awkward());
  CHECK(command.name == "inspection");
  CHECK(command.properties ==
        std::map<std::string, std::string>{{"typeId", "some-rule"},
                                           {"message", awkward().message + "."},
                                           {"file", "sub/" + awkward().source->name()},
                                           {"line", "1"},
                                           {"SEVERITY", "ERROR"}});
  CHECK(lines("teamcity", example::run_of({awkward()})).back().find("ü") == std::string::npos);
}

TEST_CASE("TeamCity is told of each rule once, before its first finding") {
  CHECK(names_of("teamcity", example::everything()) ==
        std::vector<std::string>{"inspectionType", "inspection", "inspectionType", "inspection",
                                 "inspectionType", "inspection", "inspectionType", "inspection",
                                 "inspection", "message", "message"});
}

TEST_CASE("a live template is named where no file can be") {
  Finding live = example::presigned_url_expiry();
  live.resource = {"arn:aws:iot:eu-west-1:1:jobtemplate/x", "eu-west-1", "1"};
  const std::string expected = live.resource->arn + ": " + live.pointer + ": " + live.message + ".";
  CHECK(only_command("github", live).message == expected);
  CHECK(only_command("github", live).properties.size() == 1);
  CHECK(only_command("azure", live).message == expected);
  CHECK(only_command("teamcity", live).properties["file"] == live.resource->arn);
}
