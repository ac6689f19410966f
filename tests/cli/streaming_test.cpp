#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include "cli/io.h"
#include "report/format.h"
#include "support/catch.h"
#include "support/process.h"
#include "support/program.h"
#include "support/source_tree.h"
#include "support/temp_dir.h"

using namespace jtlint;
using namespace jtlint::test;

// That an input is read in pieces, and by several threads, may be seen in no report.

namespace {

using Names = std::vector<std::string>;

/// Long enough for everything to be read as a whole.
constexpr ReadingSizes as_a_whole = {std::size_t{1} << 20, std::size_t{1} << 18};

/// A template as DescribeJobTemplate returns it, with further members.
std::string described(const std::string& id, const std::string& members = "") {
  return fmt::format(R"({{"jobTemplateArn": "arn:aws:iot:eu-west-1:123456789012:jobtemplate/{0}", )"
                     R"("jobTemplateId": "{0}", "description": "größer", "document": "{{}}", )"
                     R"("createdAt": 1.5{1}}})",
                     id, members);
}

const std::string expiry = R"(, "presignedUrlConfig": {"roleArn": "r", "expiresInSec": 5000})";
const std::string summary =
    R"({"jobTemplateArn": "arn:aws:iot:eu-west-1:123456789012:jobtemplate/s", )"
    R"("jobTemplateId": "s", "description": "d", "createdAt": 1})";

/// Lines as programs and people write them, each with its end.
Names all_lines() {
  return {
      described("clean") + "\n",
      described("expiry", expiry) + "\n",
      described("crlf", expiry) + "\r\n",
      "\n \t\n" + described("blanks", expiry) + "  \n\n",
      described("broken", expiry).substr(0, 150) + "\n",
      "words\n",
      described("two") + described("three", expiry) + " " + described("four", expiry) + "\n",
      "{\n  \"describe\":\n" + described("record", expiry) +
          ",\n\"facts\": {\"role\": {\"denied\": \"iam:GetRole\"}}\n}\n",
      R"({"describe": )" + described("line", expiry) + R"(, "facts": {"roles": 1}})" + "\n",
      R"({"level": "info", "message": "no template"})"
      "\n",
      summary + "\n",
      R"({"jobTemplates": [)" + summary + "]}\n",
      "[" + described("five") + ",\n" + described("six", expiry) + "\n]\n",
      described("secret", R"(, "document": "{\"url\": \"https://user:hunter2pw@example.com\"}")") +
          "\n",
      described("twice", R"(, "description": "again")") + "\n",
      described("ignored", expiry + R"(, "x-jtlint": {"ignore": ["presigned-url-expiry"]})") + "\n",
      "  " + described("indented", expiry) + "\n",
      described("carriage\r\", \r\"x") + "\n",
      described("latin \xE9") + "\n",
      "\xEF\xBB\xBF" + described("marked", expiry) + "\n",
      R"({"jobTemplateId": "unfinished", "description": )",
  };
}

std::string text_of(const Names& lines) {
  std::string text =
      "\xEF\xBB\xBF" + described("first", expiry) + "\n" + described("second") + "\n";
  for (const std::string& line : lines) text += line;
  return text;
}

/// All lines, each also behind each other one somewhere, and the last without an end.
std::string mixed_text() {
  Names lines = all_lines();
  Names all = lines;
  std::rotate(lines.begin(), lines.begin() + 7, lines.end());
  std::reverse(lines.begin(), lines.end());
  for (std::string& line : lines) {
    if (!line.ends_with('\n')) line += '\n';
    all.insert(all.end() - 1, line);
  }
  return text_of(all);
}

Names all_formats() {
  Names names;
  for (const Format& format : formats()) names.emplace_back(format.name);
  return names;
}

/// All that a run left behind.
std::string all_of(const Outcome& outcome) {
  return fmt::format("{}\n{}\n--\n{}", outcome.code, outcome.out, outcome.err);
}

std::string run_of(Names arguments, const World& world) {
  arguments.insert(arguments.begin(), "check");
  return all_of(run_program(arguments, world));
}

World world_in(const TempDir& directory, ReadingSizes reading, const std::string& in = "") {
  World world{.directory = directory.path(), .in = in, .environment = {}};
  world.reading = reading;
  return world;
}

/// Where two texts begin to differ, as few of the bytes around it as tell; empty if nowhere.
std::string first_difference(const std::string& expected, const std::string& got) {
  const auto [a, b] = std::mismatch(expected.begin(), expected.end(), got.begin(), got.end());
  if (a == expected.end() && b == got.end()) return "";
  const auto at = static_cast<std::size_t>(a - expected.begin());
  const std::size_t begin = at - std::min<std::size_t>(at, 200);
  return fmt::format("expected …{}…\ngot …{}…", expected.substr(begin, 400),
                     got.substr(begin, 400));
}

/// Ways to read in pieces: of about one line, of a few, and with a first piece of several.
const std::vector<ReadingSizes> in_pieces = {{600, 16}, {600, 1000}, {3000, 256}};

/// Says whether a run comes to the same however its inputs are read.
void check_same(const Names& arguments, const TempDir& directory, const std::string& in = "") {
  const std::string expected = run_of(arguments, world_in(directory, as_a_whole, in));
  for (const ReadingSizes& reading : in_pieces) {
    for (const std::string jobs : {"-j1", "-j3"}) {
      Names with_jobs = arguments;
      with_jobs.push_back(jobs);
      CAPTURE(arguments, jobs, reading.longest_whole, reading.piece);
      const std::string got = run_of(with_jobs, world_in(directory, reading, in));
      const std::string difference = first_difference(expected, got);
      CHECK(difference == "");
    }
  }
}

}  // namespace

TEST_CASE("a file that is read in pieces has the reports of one that is read as a whole") {
  TempDir directory;
  directory.write("all.jsonl", mixed_text());
  for (const std::string& format : all_formats()) {
    check_same({"-v", "--format", format, "all.jsonl"}, directory);
  }
}

TEST_CASE("every kind of line is read in pieces as it is in a whole file") {
  for (const std::string& line : all_lines()) {
    CAPTURE(line);
    TempDir directory;
    directory.write("a.json", text_of({line, described("last", expiry)}));
    check_same({"-v", "--format", "json", "a.json"}, directory);
  }
}

TEST_CASE("standard input and files without an extension are read in pieces by their first lines") {
  TempDir directory;
  directory.write("lines", mixed_text());
  check_same({"-v", "--format", "compact", "-"}, directory, mixed_text());
  check_same({"-v", "--format", "compact", "lines", "-", "lines"}, directory, mixed_text());
}

TEST_CASE("what is no JSON of lines is read as a whole, however long it is") {
  TempDir directory;
  const std::string yaml = "jobTemplateId: a\ndescription: b\ndocument: '{}'\nx: 1\n";
  directory.write("a.yaml", yaml + std::string(2000, '#') + "\n---\n" + yaml);
  directory.write("pretty.json", "{\n" + described("a").substr(1) + std::string(2000, '\n'));
  directory.write("array.json", "[" + described("a", expiry) + ",\n" + described("b") + "]" +
                                    std::string(2000, ' '));
  directory.write("empty.jsonl", std::string(2000, '\n'));
  directory.write("other.json", std::string(60, '[') + std::string(2000, ' '));
  check_same({"-v", "--format", "json", "."}, directory);
  check_same({"-v", "--format", "jsonl=no/such/folder", "--dialect", "describe", "."}, directory);
  check_same({"-v", "--format", "json", "-"}, directory, yaml + std::string(2000, '\n') + "y: 2");
}

TEST_CASE("a file is ours from the first piece on that names something of a job template") {
  TempDir directory;
  std::string text;
  for (int i = 0; i < 100; ++i)
    text += R"({"level": "info", "message": "no template"})"
            "\n";
  directory.write("none.jsonl", text);
  directory.write("late.jsonl", text + described("late", expiry) + "\n" + text);
  check_same({"-v", "--format", "json", "."}, directory);
  const std::string report =
      run_of({"--format=compact", "late.jsonl"}, world_in(directory, in_pieces[0]));
  CHECK(report.find("late.jsonl:101:") != std::string::npos);
}

TEST_CASE("findings are accepted in pieces as in a whole file") {
  TempDir directory;
  directory.write("all.jsonl", mixed_text());
  directory.write(".jtlint.yaml",
                  "ignore:\n  - {rule: role-arn, template: exp*, reason: known}\n"
                  "  - {rule: presigned-url-expiry, template: nothing, reason: no use}\n");
  check_same({"-v", "all.jsonl"}, directory);
  check_same({"--write-baseline", "known.jsonl", "--format", "json", "all.jsonl"}, directory);
  const std::string known = read_file(directory.path() / "known.jsonl");
  CHECK(known.find("presigned-url-expiry") != std::string::npos);
  check_same({"--baseline", "known.jsonl", "-v", "--format", "json", "all.jsonl"}, directory);
  directory.write("known.jsonl", known.substr(0, known.size() * 2 / 3));
  check_same({"--baseline", "known.jsonl", "-v", "--format", "sarif", "all.jsonl"}, directory);
}

TEST_CASE("the options that decide about findings and exit codes mean the same in pieces") {
  TempDir directory;
  directory.write("all.jsonl", mixed_text());
  directory.write("clean.jsonl", text_of({}));
  for (const Names& more : std::vector<Names>{{"--fail-on", "info"},
                                              {"--exit-zero"},
                                              {"--select", "aws-secret,required"},
                                              {"--ignore", "syntax-error", "-q"},
                                              {"--no-inline-ignores"},
                                              {"--require-templates"},
                                              {"--dialect", "describe"},
                                              {"--color", "always"},
                                              {"--show-files", "missing.json"},
                                              {"missing.json"}}) {
    Names arguments = {"all.jsonl", "clean.jsonl"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    check_same(arguments, directory);
  }
}

TEST_CASE("reports go to files and to standard output at once") {
  TempDir directory;
  directory.write("all.jsonl", mixed_text());
  Names arguments = {"all.jsonl", "missing.json", "-v"};
  for (const std::string& format : all_formats()) {
    arguments.push_back(fmt::format("--format={0}=out/{0}", format));
  }
  for (const std::string shown : {"jsonl", "sarif"}) {
    Names with_shown = arguments;
    with_shown.push_back("--format=" + shown);
    directory.make_directory("out");
    const std::string expected = run_of(with_shown, world_in(directory, as_a_whole));
    std::vector<std::string> files;
    for (const std::string& format : all_formats()) {
      files.push_back(read_file(directory.path() / "out" / format));
      CHECK_FALSE(files.back().empty());
    }
    std::filesystem::remove_all(directory.path() / "out");
    directory.make_directory("out");
    const std::string got = run_of(with_shown, world_in(directory, in_pieces[1]));
    const std::string difference = first_difference(expected, got);
    CHECK(difference == "");
    for (std::size_t i = 0; i < files.size(); ++i) {
      CAPTURE(all_formats()[i]);
      CHECK(read_file(directory.path() / "out" / all_formats()[i]) == files[i]);
    }
    const auto left = std::distance(std::filesystem::directory_iterator(directory.path() / "out"),
                                    std::filesystem::directory_iterator());
    CHECK(static_cast<std::size_t>(left) == files.size());
  }
}

TEST_CASE("a limit holds for the whole input, and without one for each document") {
  TempDir directory;
  directory.write("all.jsonl", mixed_text());
  check_same({"--max-file-size", "1K", "--format", "json", "-"}, directory,
             described("a") + "\n" + described("b") + "\n" + std::string(600, '\n'));
  const std::string report =
      run_of({"--max-file-size", "700", "all.jsonl"}, world_in(directory, in_pieces[0]));
  CHECK(report.starts_with("3\n"));
  CHECK(report.find("it has more than 700 bytes, the most that --max-file-size allows") !=
        std::string::npos);
}

TEST_CASE("a folder comes to the same however many threads check it") {
  TempDir directory;
  for (int i = 0; i < 70; ++i) {
    const std::string id = fmt::format("t{:03}", i);
    directory.write(fmt::format("{}/{}.json", i % 7, id),
                    described(id, i % 3 == 0 ? "" : expiry) + (i % 11 == 0 ? "}" : ""));
    directory.write(fmt::format("{}/{}.yaml", i % 5, id), "jobTemplateId: " + id + "\nx: 010\n");
  }
  directory.write("lines.ndjson", mixed_text());
  for (const std::string format : {"text", "jsonl", "sarif", "junit"}) {
    check_same({"-v", "--format", format, ".", "missing.json"}, directory);
  }
}

TEST_CASE("who reads only the first finding is not made to wait for the others") {
  TempDir directory;
  std::string text;
  while (text.size() < 3'000'000) text += described("faulty", expiry) + "\n";
  directory.write("long.ndjson", text);
  const std::string script =
      "set -o pipefail; \"$JTLINT\" check --format compact long.ndjson | head -n 1; "
      "echo \"code ${PIPESTATUS[0]}\"";
  const Outcome outcome = run_script("bash -c '" + script + "'", {directory.path(), {}});
  CHECK(outcome.out.starts_with("long.ndjson:1:"));
  CHECK(outcome.out.ends_with("\ncode 141\n"));
  CHECK(outcome.err.empty());
}
