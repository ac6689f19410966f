#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>

#include "support/catch.h"
#include "support/program.h"
#include "support/temp_dir.h"
#include "support/transcript.h"

using jtlint::test::run_program;
using jtlint::test::write_text;

namespace {

namespace fs = std::filesystem;

const std::string faulty =
    "jobTemplateId: a\ndescription: x\ndocument: '{}'\n"
    "presignedUrlConfig: {roleArn: 'arn:aws:iam::123456789012:role/r', expiresInSec: 5}\n";

/// A repository with a configuration that decides by path, and with a report of its own.
void fill(const fs::path& repository) {
  fs::create_directories(repository / "prod/deep");
  fs::create_directories(repository / "legacy");
  write_text(repository / ".jtlint.yaml",
             "exclude: legacy/\nformats: [compact]\nrules: {presigned-url-expiry: info}\n"
             "overrides: [{files: /prod/, rules: {presigned-url-expiry: error}}]\n");
  write_text(repository / "a.yaml", faulty);
  write_text(repository / "prod/deep/a.yaml", faulty);
  write_text(repository / "legacy/a.yaml", faulty);
}

/// What remains of a report when the way to its files is taken away.
std::string without(std::string report, const std::string& way) {
  for (std::size_t at = 0; (at = report.find(way, at)) != std::string::npos;) {
    report.erase(at, way.size());
  }
  return report;
}

}  // namespace

TEST_CASE("the answer does not depend on the working directory") {
  const jtlint::test::TempDir directory;
  const fs::path repository = directory.path() / "repository";
  fill(repository);
  const auto here =
      run_program({"check", "."}, {.directory = repository, .in = "", .environment = {}});
  CHECK(here.code == 1);
  CHECK(here.out ==
        "a.yaml:4:81: info: expiresInSec must be 60 to 3600 seconds, got 5 "
        "[presigned-url-expiry]\n"
        "prod/deep/a.yaml:4:81: error: expiresInSec must be 60 to 3600 seconds, got 5 "
        "[presigned-url-expiry]\n");

  const auto above = run_program({"check", "repository"},
                                 {.directory = directory.path(), .in = "", .environment = {}});
  CHECK(above.code == 1);
  CHECK(without(above.out, "repository/") == here.out);

  const auto below =
      run_program({"check", "..", "../../legacy/a.yaml"},
                  {.directory = repository / "prod/deep", .in = "", .environment = {}});
  CHECK(below.code == 1);
  CHECK(below.out.find("info") == std::string::npos);

  const auto elsewhere =
      run_program({"check", repository.string()}, {.directory = "/", .in = "", .environment = {}});
  CHECK(elsewhere.code == 1);
  CHECK(without(elsewhere.out, repository.string().substr(1) + "/") == here.out);
}

TEST_CASE("a link to a file is checked as its own place says") {
  const jtlint::test::TempDir directory;
  const fs::path repository = directory.path() / "repository";
  fill(repository);
  fs::create_symlink(repository / "a.yaml", repository / "prod/link.yaml");
  const auto outcome = run_program({"check", "prod/link.yaml"},
                                   {.directory = repository, .in = "", .environment = {}});
  CHECK(outcome.code == 1);
  CHECK(outcome.out.find(": error: ") != std::string::npos);
}

TEST_CASE("a report that a configuration asks for lies beside the configuration") {
  const jtlint::test::TempDir directory;
  fs::create_directories(directory.path() / "deep");
  write_text(directory.path() / ".jtlint.yaml", "formats: [text, json=report.json]\n");
  write_text(directory.path() / "deep/a.yaml", faulty);
  const auto outcome = run_program(
      {"check", "a.yaml"}, {.directory = directory.path() / "deep", .in = "", .environment = {}});
  CHECK(outcome.code == 1);
  CHECK(fs::exists(directory.path() / "report.json"));
}

TEST_CASE("a configuration that cannot be read is not taken for none") {
  const jtlint::test::TempDir directory;
  write_text(directory.path() / "a.yaml", faulty);
  const fs::path config = directory.path() / ".jtlint.yaml";
  const auto refuses = [&](const std::string& reason) {
    const auto outcome =
        run_program({"check", "."}, {.directory = directory.path(), .in = "", .environment = {}});
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find(reason) != std::string::npos);
    fs::remove(config);
  };
  fs::create_symlink("gone.yaml", config);
  refuses("this is a link to gone.yaml, which is not there");
  fs::create_symlink(".jtlint.yaml", config);
  refuses("symbolic links");
  fs::create_directory(config);
  refuses("is a directory");
  REQUIRE(::mkfifo(config.c_str(), 0600) == 0);
  refuses("it is a pipe, not a file");
}

TEST_CASE("a pipe in a folder of rules is refused") {
  const jtlint::test::TempDir directory;
  fs::create_directory(directory.path() / "rules");
  REQUIRE(::mkfifo((directory.path() / "rules/a.yaml").c_str(), 0600) == 0);
  const auto outcome = run_program({"check", "--rule-path", "rules", "."},
                                   {.directory = directory.path(), .in = "", .environment = {}});
  CHECK(outcome.code == 2);
  CHECK(outcome.err.find("rules/a.yaml: it is a pipe, not a file") != std::string::npos);
}
