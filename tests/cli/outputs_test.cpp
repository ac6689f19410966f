#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <string>
#include <sys/stat.h>
#include <vector>

#include "support/catch.h"
#include "support/process.h"
#include "support/program.h"
#include "support/source_tree.h"
#include "support/temp_dir.h"
#include "support/without_root.h"

using namespace jtlint::test;

// Where reports go: files that are never half written, devices, pipes, GitHub.

namespace {

namespace fs = std::filesystem;

const std::string faulty = "{\"jobTemplateId\": \"a\", \"x\": 1}\n";

/// A folder with a template that has so many faults.
void fill(const TempDir& directory, int faults) {
  std::string text = "{\"jobTemplateId\": \"a\"";
  for (int i = 0; i < faults; ++i) text += fmt::format(",\n\"unknown{}\": {}", i, i);
  directory.write("a.json", text + "}\n");
}

Outcome run_in(const TempDir& directory, std::vector<std::string> words) {
  words.insert(words.begin(), {"check", "-q", "a.json"});
  return run_program(words, {directory.path(), "", {}, false});
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
  return names;
}

}  // namespace

TEST_CASE("a report takes the place of the one before it, and leaves nothing else behind") {
  const TempDir directory;
  fill(directory, 1);
  const fs::path report = directory.write("out/report.json", "old");
  fs::permissions(report, fs::perms{0640});
  CHECK(run_in(directory, {"-f", "json=out/report.json"}).code == 1);
  CHECK(nlohmann::json::accept(read_file(report)));
  CHECK(fs::status(report).permissions() == fs::perms{0640});
  CHECK(names_in(directory.path() / "out") == std::vector<std::string>{"report.json"});
}

TEST_CASE("a report goes through a link, and into a pipe") {
  const TempDir directory;
  fill(directory, 1);
  directory.write("real.json", "old");
  fs::create_symlink("real.json", directory.path() / "link.json");
  CHECK(run_in(directory, {"-f", "json=link.json"}).code == 1);
  CHECK(fs::is_symlink(directory.path() / "link.json"));
  CHECK(nlohmann::json::accept(read_file(directory.path() / "real.json")));

  REQUIRE(::mkfifo((directory.path() / "pipe").c_str(), 0600) == 0);
  const Outcome outcome = run_script(
      "cat pipe >copy & \"$JTLINT\" check -q a.json -f json=pipe; code=$?; wait; exit $code",
      {directory.path(), {}});
  CHECK(outcome.code == 1);
  CHECK(nlohmann::json::accept(read_file(directory.path() / "copy")));
  CHECK(run_in(directory, {"-f", "json=/dev/null"}).code == 1);
  CHECK(nlohmann::json::accept(run_in(directory, {"-f", "json=/dev/stdout"}).out));
}

TEST_CASE("a report that cannot be written is exit 3, with the reason") {
  const TempDir directory;
  fill(directory, 1);
  const Outcome missing = run_in(directory, {"-f", "json=no/report", "-f", "csv=a.json/report"});
  CHECK(missing.code == 3);
  CHECK(missing.err ==
        "jtlint: no/report could not be written: no such file or directory\n"
        "jtlint: a.json/report could not be written: not a directory\n");
  CHECK(run_in(directory, {"-f", "json=."}).err ==
        "jtlint: . could not be written: is a directory\n");
  CHECK(run_in(directory, {"-f", "json=/dev/full"}).err ==
        "jtlint: /dev/full could not be written: no space left on device\n");
}

TEST_CASE("a file in a folder that takes no other is written all the same") {
  const TempDir directory;
  fill(directory, 1);
  const fs::path report = directory.write("shut/report.json", "old");
  fs::permissions(report, fs::perms{0666});
  fs::permissions(directory.path() / "shut", fs::perms{0555});
  {
    const WithoutRoot nobody;
    CHECK(run_in(directory, {"-f", "json=shut/report.json"}).code == 1);
  }
  fs::permissions(directory.path() / "shut", fs::perms{0755});
  CHECK(nlohmann::json::accept(read_file(report)));
}

TEST_CASE("of a report that does not fit, nothing is left, and the one before it stays") {
  const TempDir directory;
  fill(directory, 500);
  directory.write("report.json", "old");
  const Outcome outcome = run_script(
      "ulimit -f 8; exec \"$JTLINT\" check a.json -f json=report.json 2>&1 "
      ">/dev/null",
      {directory.path(), {}});
  CHECK(outcome.code == 3);
  CHECK(outcome.out == "jtlint: report.json could not be written: file too large\n");
  CHECK(read_file(directory.path() / "report.json") == "old");
  CHECK(names_in(directory.path()).size() == 2);
}

TEST_CASE("a full or closed standard output is exit 3, with a message") {
  const TempDir directory;
  fill(directory, 500);
  for (const char* format : {"text", "json", "junit", "csv"}) {
    CAPTURE(format);
    const std::string command = fmt::format("\"$JTLINT\" check a.json -f {} ", format);
    const Outcome full = run_script(command + ">/dev/full", {directory.path(), {}});
    CHECK(full.code == 3);
    CHECK(full.err == "jtlint: the output could not be written\n");
    const Outcome closed = run_script(command + ">&-", {directory.path(), {}});
    CHECK(closed.code == 3);
  }
}

TEST_CASE("a report in a pipe needs no room on disk") {
  const TempDir directory;
  fill(directory, 1500);
  const std::string json = "\"$JTLINT\" check a.json -f json --exit-zero | cksum";
  const Outcome whole = run_script(json, {directory.path(), {}});
  const Outcome small = run_script("ulimit -f 8; " + json, {directory.path(), {}});
  CHECK(small.out == whole.out);
  CHECK(small.err.empty());
}

TEST_CASE("names of a closed stream are those of no file") {
  const TempDir directory;
  fill(directory, 1);
  for (const std::string redirected : {"-f json=/dev/stderr 2>&-", "-f sarif=/proc/self/fd/1 >&-",
                                       "/dev/stdin <&-", "-c /dev/stdin <&-"}) {
    CAPTURE(redirected);
    const Outcome outcome =
        run_script("\"$JTLINT\" check -q --exit-zero a.json " + redirected, {directory.path(), {}});
    CHECK(outcome.code >= 2);
  }
}

TEST_CASE("who closes a pipe ends jtlint quietly, after its files are written") {
  const TempDir directory;
  fill(directory, 500);
  const Outcome outcome = run_script(
      "{ \"$JTLINT\" check a.json -f json -f sarif=report.sarif; echo $? >code; } | head -n 1",
      {directory.path(), {}});
  CHECK(outcome.out == "{\n");
  CHECK(outcome.err.empty());
  CHECK(read_file(directory.path() / "code") == "141\n");  // SIGPIPE
  CHECK(nlohmann::json::accept(read_file(directory.path() / "report.sarif")));
}

TEST_CASE("a closed pipe whose signal is ignored is a failure like any other") {
  const TempDir directory;
  fill(directory, 500);
  const Outcome outcome =
      run_script("trap '' PIPE; { \"$JTLINT\" check a.json -f json; echo $? >code; } | head -n 1",
                 {directory.path(), {}});
  CHECK(read_file(directory.path() / "code") == "3\n");
}

TEST_CASE("on GitHub the text report is followed by annotations, and a summary is added") {
  const TempDir directory;
  fill(directory, 1);
  const fs::path summary = directory.write("summary.md", "# Before\n");
  const World github{
      directory.path(), "", {{"GITHUB_ACTIONS", "true"}, {"GITHUB_STEP_SUMMARY", summary}}, false};
  const Outcome outcome = run_program({"check", "-f", "json=report.json", "a.json"}, github);
  CHECK(outcome.out.find("\n::error file=a.json,line=2,endLine=2,col=1,") != std::string::npos);
  CHECK(read_file(summary).starts_with("# Before\n## jtlint: "));

  for (const char* format : {"json", "compact"}) {
    CHECK(run_program({"check", "-f", format, "a.json"}, github).out.find("::error") ==
          std::string::npos);
  }
  const Outcome once = run_program({"check", "-f", "github=notes", "a.json"}, github);
  CHECK(once.out.find("::error") == std::string::npos);
  CHECK(read_file(directory.path() / "notes").starts_with("::error "));
}

TEST_CASE("a step summary that cannot be written is exit 3") {
  const TempDir directory;
  fill(directory, 0);
  const World github{directory.path(), "", {{"GITHUB_STEP_SUMMARY", "no/summary"}}, false};
  const Outcome outcome = run_program({"check", "-f", "github", "a.json"}, github);
  CHECK(outcome.code == 3);
  CHECK(outcome.err == "jtlint: no/summary could not be written: no such file or directory\n");
  CHECK(run_program({"check", "-f", "text", "a.json"}, github).code == 1);
}

TEST_CASE("paths start from the top of the repository, wherever jtlint runs") {
  const TempDir directory;
  directory.make_directory(".git");
  directory.write("deploy/iot/a.json", faulty);
  const auto uri_in = [&](const std::string& folder, const std::string& path) {
    const World world{directory.path() / folder, "", {}, false};
    const auto log = nlohmann::json::parse(run_program({"check", "-f", "sarif", path}, world).out);
    const auto& place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    return place["artifactLocation"]["uri"].get<std::string>();
  };
  CHECK(uri_in(".", "deploy/iot/a.json") == "deploy/iot/a.json");
  CHECK(uri_in("deploy", "iot/a.json") == "deploy/iot/a.json");
  CHECK(uri_in("deploy/iot", "../iot/a.json") == "deploy/iot/a.json");
}
