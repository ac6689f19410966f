#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "cli/audits.h"
#include "report/format.h"
#include "support/catch.h"
#include "support/shared_data.h"
#include "support/source_tree.h"

using namespace jtlint::test;
using Json = nlohmann::json;

// What an audit writes, in every format and on a terminal.

TEST_CASE("progress is shown on a terminal, and only there") {
  const TempDir directory;
  const std::string script =
      says(R"({"progress":{"region":"eu-west-1","listed":3,"described":1,"listing_done":true}})") +
      says(R"({"note":{"kind":"deleted","region":"eu-west-1","template":"a","message":"gone"}})") +
      says_end();
  World terminal;
  terminal.err_terminal = true;
  CHECK(audit(directory, script, {}, terminal).err ==
        "\r\x1b[Keu-west-1: 1 of 3 described\r\x1b[Keu-west-1/a: gone\n");
  CHECK(Json::parse(read_file(directory.path() / "request.json"))["progress"] == true);
  CHECK(audit(directory, script).err == "eu-west-1/a: gone\n");
  CHECK(audit(directory, script, {"-q"}, terminal).err.empty());
  terminal.environment = {{"TERM", "dumb"}};
  CHECK(audit(directory, script, {}, terminal).err == "eu-west-1/a: gone\n");
}

TEST_CASE("every format reports an audit, and JSON and SARIF as their schemas say") {
  const TempDir directory;
  const std::string trouble =
      says(R"({"failure":{"kind":"tls","profile":"p","region":"r","message":"m"}})");
  for (const jtlint::Format& format : jtlint::formats()) {
    CAPTURE(format.name);
    const Outcome outcome =
        audit(directory, all + trouble + says_end(), {"-f", std::string(format.name)});
    CHECK(outcome.code == 3);
    CHECK_FALSE(outcome.out.empty());
    CHECK(outcome.out.find("record.json") == std::string::npos);
    directory.write("report." + std::string(format.name), outcome.out);
  }
  if (std::system("python3 -c 'import jsonschema' >/dev/null 2>&1") != 0) {
    WARN("skipped: the reports were not validated, for want of python3 with jsonschema");
    return;
  }
  const std::string support = std::string("python3 '") + JTLINT_ROOT + "/tests/support/";
  const std::string reports = " '" + directory.path().string() + "/report.";
  const std::string schema = std::string(" '") + JTLINT_ROOT + "/schemas/report.schema.json'";
  CHECK(std::system(
            (support + "validate_report.py'" + schema + reports + "json'" + reports + "jsonl'")
                .c_str()) == 0);
  const auto sarif = shared_folder("sarif-2.1.0.schema.json");
  if (!sarif) return;
  CHECK(std::system((support + "validate_sarif.py' '" + sarif->string() + "'" + reports + "sarif'")
                        .c_str()) == 0);
}

TEST_CASE("a secret of a live template is not shown") {
  const TempDir directory;
  const std::string secret = "AKIAIOSFODNN7EXAMPLE";
  const std::string script =
      says(record("s", R"("documentParameters":{"key":")" + secret + R"("},)")) + says_end();
  for (const jtlint::Format& format : jtlint::formats()) {
    CAPTURE(format.name);
    const Outcome outcome =
        audit(directory, script, {"--fail-on", "warning", "-f", std::string(format.name)});
    CHECK(outcome.code == 1);
    CHECK((outcome.out + outcome.err).find(secret) == std::string::npos);
  }
}
