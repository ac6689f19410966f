#include "parse/cli_text.h"

#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include "document/node_text.h"
#include "support/catch.h"
#include "support/render_tree.h"

namespace {

using Lines = std::vector<std::string>;

const std::string arn = "arn:aws:iot:eu-west-1:123456789012:jobtemplate/a";
const std::string identity = "\t" + arn + "\ta\n";
const std::string first_line = "1795373070.8\td\t{}" + identity;
const std::string as_json =
    R"({"createdAt":1795373070.8,"description":"d","document":"{}","jobTemplateArn":")" + arn +
    R"(","jobTemplateId":"a")";
const std::string list_json =
    R"({"jobTemplates":[{"jobTemplateArn":")" + arn + R"(","jobTemplateId":"a"}]})";

/// Each output as JSON, or as `line: message` of its fault.
Lines read(const std::string& bytes) {
  Lines lines;
  jtlint::each_cli_text(bytes, [&](jtlint::Document document) {
    if (document) {
      lines.push_back(jtlint::to_json(**document));
      return;
    }
    const auto [span, message, note] = document.error();
    REQUIRE(span.end <= bytes.size());
    std::size_t line = 1;
    for (std::size_t i = 0; i < span.begin; ++i) {
      if (bytes[i] == '\n') ++line;
    }
    lines.push_back(std::to_string(line) + ": " + message);
  });
  return lines;
}

const std::string instead = ": use --output json";

/// The fault of a line that begins with no known name.
std::string unknown(int line, std::string_view name) {
  return fmt::format("{}: expected a line of a job template that this version can read, got \"{}\"",
                     line, name) +
         instead;
}

/// The members behind those of the first line, or the fault among the lines.
std::string sections(const std::string& lines) {
  const auto outputs = read(first_line + lines);
  REQUIRE(outputs.front().rfind(as_json, 0) == 0);
  if (outputs.size() > 1) return outputs.back();
  return outputs.front().substr(as_json.size());
}

/// The members between the time and the ARN, of what is printed there.
std::string scalars(const std::string& printed) {
  const auto outputs = read("1795373070.8\t" + printed + identity);
  REQUIRE(outputs.size() == 1);
  const std::string begin = R"({"createdAt":1795373070.8,)";
  const std::size_t end = outputs.front().find(R"(,"jobTemplateArn")");
  return outputs.front().substr(begin.size(), end - begin.size());
}

}  // namespace

TEST_CASE("text output of the AWS CLI is read back as the tree that it is as JSON") {
  CHECK(sections("CRITERIALIST\tCANCEL\tFAILED\t10\t12.25\n"
                 "CRITERIALIST\tCANCEL\tALL\t1\t100.0\n"
                 "DESTINATIONPACKAGEVERSIONS\tp1\n"
                 "CRITERIALIST\tFAILED\t10\n"
                 "JOBEXECUTIONSROLLOUTCONFIG\t50\n"
                 "EXPONENTIALRATE\t5\t2.0\n"
                 "RATEINCREASECRITERIA\t10\n"
                 "MAINTENANCEWINDOWS\t60\tat two\n"
                 "PRESIGNEDURLCONFIG\t300\tarn:r\n"
                 "TIMEOUTCONFIG\t30\n") ==
        R"(,"abortConfig":{"criteriaList":[{"action":"CANCEL","failureType":"FAILED",)"
        R"("minNumberOfExecutedThings":10,"thresholdPercentage":12.25},{"action":"CANCEL",)"
        R"("failureType":"ALL","minNumberOfExecutedThings":1,"thresholdPercentage":100.0}]},)"
        R"("destinationPackageVersions":["p1"],)"
        R"("jobExecutionsRetryConfig":{"criteriaList":[{"failureType":"FAILED",)"
        R"("numberOfRetries":10}]},)"
        R"("jobExecutionsRolloutConfig":{"maximumPerMinute":50,"exponentialRate":{)"
        R"("baseRatePerMinute":5,"incrementFactor":2.0,)"
        R"("rateIncreaseCriteria":{"numberOfNotifiedThings":10}}},)"
        R"("maintenanceWindows":[{"durationInMinutes":60,"startTime":"at two"}],)"
        R"("presignedUrlConfig":{"expiresInSec":300,"roleArn":"arn:r"},)"
        R"("timeoutConfig":{"inProgressTimeoutInMinutes":30}})");
}

TEST_CASE("each value of text output stands where it is printed") {
  const std::string bytes = "2026-11-22T18:44:30+00:00\td\t{}" + identity +
                            "CRITERIALIST\tFAILED\t10\nEXPONENTIALRATE\t5\t2.0\n";
  jtlint::each_cli_text(bytes, [&](jtlint::Document document) {
    REQUIRE(document);
    const auto& root = **document;
    const std::string tree = jtlint::test::render_tree(root, bytes);
    CHECK(tree.substr(tree.find("/createdAt")) ==
          "/createdAt string 2026-11-22T18:44:30+00:00 <2026-11-22T18:44:30+00:00>\n"
          "/description string d <d>\n"
          "/document string {} <{}>\n"
          "/jobTemplateArn string " +
              arn + " <" + arn +
              ">\n"
              "/jobTemplateId string a <a>\n"
              "/jobExecutionsRetryConfig mapping <CRITERIALIST\\tFAILED\\t10>\n"
              "/jobExecutionsRetryConfig/criteriaList sequence <CRITERIALIST\\tFAILED\\t10>\n"
              "/jobExecutionsRetryConfig/criteriaList/0 mapping <CRITERIALIST\\tFAILED\\t10>\n"
              "/jobExecutionsRetryConfig/criteriaList/0/failureType string FAILED <FAILED>\n"
              "/jobExecutionsRetryConfig/criteriaList/0/numberOfRetries number 10 <10>\n"
              "/jobExecutionsRolloutConfig mapping <EXPONENTIALRATE\\t5\\t2.0>\n"
              "/jobExecutionsRolloutConfig/exponentialRate mapping <EXPONENTIALRATE\\t5\\t2.0>\n"
              "/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute number 5 <5>\n"
              "/jobExecutionsRolloutConfig/exponentialRate/incrementFactor number 2.0 <2.0>\n");
    CHECK(root.span == jtlint::Span{0, bytes.size() - 1});
    const auto* retries = root.find("jobExecutionsRetryConfig");
    const auto shown = [&](jtlint::Span span) { return bytes.substr(span.begin, span.size()); };
    CHECK(shown(retries->anchor()) == "CRITERIALIST");
    CHECK(shown(retries->find("criteriaList")->items[0].anchor()) == "CRITERIALIST");
    CHECK(shown(root.find("jobExecutionsRolloutConfig")->anchor()) == "EXPONENTIALRATE");
    CHECK(shown(root.anchor()) == "2026-11-22T18:44:30+00:00");
  });
}

TEST_CASE("what is printed before the ARN is a description, a document and a source") {
  CHECK(scalars("d") == R"("description":"d")");
  CHECK(scalars("d\t{}") == R"("description":"d","document":"{}")");
  CHECK(scalars("d\ts3://b/k") == R"("description":"d","documentSource":"s3://b/k")");
  CHECK(scalars("d\t{}\thttps://h/k") ==
        R"("description":"d","document":"{}","documentSource":"https://h/k")");
  CHECK(scalars("d\t{\r\n\t\"a\":\t1\n}\n") ==
        R"("description":"d","document":"{\u000d\n\u0009\"a\":\u00091\n}\n")");
  CHECK(scalars("d\n1\t\"https://h/k\"") == R"("description":"d\n1","document":"\"https://h/k\"")");
  CHECK(scalars("\t") == R"("description":"","document":"")");
  CHECK(scalars("None\tNone") == R"("description":"None","document":null)");
}

TEST_CASE("a member that a list row leaves empty is missing") {
  CHECK(sections("CRITERIALIST\t\tALL\t\t5.0\n") ==
        R"(,"abortConfig":{"criteriaList":[{"failureType":"ALL","thresholdPercentage":5.0}]}})");
  CHECK(sections("CRITERIALIST\t\t\t\t\n") == R"(,"abortConfig":{"criteriaList":[{}]}})");
  CHECK(sections("DESTINATIONPACKAGEVERSIONS\t\n") == R"(,"destinationPackageVersions":[""]})");
  CHECK(sections("TIMEOUTCONFIG\tNone\n") ==
        R"(,"timeoutConfig":{"inProgressTimeoutInMinutes":null}})");
  CHECK(sections("TIMEOUTCONFIG\tsoon\n") ==
        R"(,"timeoutConfig":{"inProgressTimeoutInMinutes":"soon"}})");
}

TEST_CASE("an object with some of its members is told by what they are") {
  CHECK(sections("PRESIGNEDURLCONFIG\t60\n") == R"(,"presignedUrlConfig":{"expiresInSec":60}})");
  CHECK(sections("PRESIGNEDURLCONFIG\tarn:r\n") == R"(,"presignedUrlConfig":{"roleArn":"arn:r"}})");
  const std::string rollout = R"(,"jobExecutionsRolloutConfig":{"exponentialRate":{)";
  CHECK(sections("RATEINCREASECRITERIA\t1\n") ==
        rollout + R"("rateIncreaseCriteria":{"numberOfNotifiedThings":1}}}})");
  CHECK(
      sections("RATEINCREASECRITERIA\t1\t2\n") ==
      rollout +
          R"("rateIncreaseCriteria":{"numberOfNotifiedThings":1,"numberOfSucceededThings":2}}}})");
}

TEST_CASE("a line of text output that leaves open what it says is a fault") {
  CHECK(sections("NEWCONFIG\t1\n") == unknown(2, "NEWCONFIG"));
  CHECK(sections("TIMEOUTCONFIG\t1\nan error\n") == unknown(3, "an error"));
  CHECK(sections("CRITERIALIST\tCANCEL\tALL\t5\n") ==
        "2: expected a line that says which of its 3 values is which, got \"CRITERIALIST\"" +
            instead);
  CHECK(sections("EXPONENTIALRATE\t5\n") ==
        "2: expected a line that says which of its 1 value is which, got \"EXPONENTIALRATE\"" +
            instead);
  CHECK(sections("PRESIGNEDURLCONFIG\n") ==
        "2: expected a line that says which of its 0 values is which, got \"PRESIGNEDURLCONFIG\"" +
            instead);
  CHECK(sections("TIMEOUTCONFIG\t1\nTIMEOUTCONFIG\t1\n") ==
        "3: expected each line once, in the order of the AWS CLI, got \"TIMEOUTCONFIG\"" + instead);
  CHECK(sections("TIMEOUTCONFIG\t1\nMAINTENANCEWINDOWS\t60\tx\n") ==
        "3: expected each line once, in the order of the AWS CLI, got \"MAINTENANCEWINDOWS\"" +
            instead);
  CHECK(read("1795373070.8" + identity) ==
        Lines{"1: a description is expected before the ARN" + instead});
}

TEST_CASE("text outputs stand behind each other, and a broken one takes no other along") {
  const std::string json = as_json + "}";
  CHECK(read(first_line + first_line) == Lines{json, json});
  CHECK(read("\xEF\xBB\xBF" + first_line + "\r\n\xEF\xBB\xBF" + first_line) == Lines{json, json});
  CHECK(read("== a\n" + first_line + "NEW\t1\nOLD\t2\n" + first_line) ==
        Lines{"1: expected the time when a job template was created, and a tab: use --output json",
              json, unknown(3, "NEW"), json});
  CHECK(read(first_line + "1795373070.8\td\t{}\nTIMEOUTCONFIG\t1\n") ==
        Lines{json,
              "2: the output ends before the ARN and the id of its job template: use --output "
              "json"});
  CHECK(read("1795373070.8\t\xFF\t{}" + identity + first_line) ==
        Lines{"1: the byte 0xFF is not UTF-8: save the file as UTF-8", json});
  CHECK(read(first_line + "TIMEOUTCONFIG\t\xFF\n" + first_line) ==
        Lines{json, "2: the byte 0xFF is not UTF-8: save the file as UTF-8", json});
}

TEST_CASE("a line that cannot be read takes no other line of its template along") {
  const std::string timeout = R"(,"timeoutConfig":{"inProgressTimeoutInMinutes":1}})";
  CHECK(read(first_line + "NEW\t1\nOLD\nTIMEOUTCONFIG\t1\nbye\n") ==
        Lines{as_json + timeout, unknown(2, "NEW"), unknown(5, "bye")});
  CHECK(read(first_line.substr(0, first_line.size() - 1) + "\tlive\nTIMEOUTCONFIG\t1\n") ==
        Lines{as_json + timeout, "1: expected the end of the line behind the id" + instead});
}

TEST_CASE("an id that is not that of the ARN is read as it stands") {
  CHECK(read("1795373070.8\td\t{}\t" + arn + "\tb\n" + first_line) ==
        Lines{R"({"createdAt":1795373070.8,"description":"d","document":"{}","jobTemplateArn":")" +
                  arn + R"(","jobTemplateId":"b"})",
              as_json + "}"});
}

TEST_CASE("lines of text output may end as Windows ends them") {
  CHECK(read("1795373070.8\td\t{}\t" + arn + "\ta\r\nTIMEOUTCONFIG\t1\r\n") ==
        Lines{as_json + R"(,"timeoutConfig":{"inProgressTimeoutInMinutes":1}})"});
}

TEST_CASE("a list of job templates in text output is read as summaries") {
  const std::string row = "JOBTEMPLATES\t1795373070.8\td" + identity;
  CHECK(read(row + "NEXTTOKEN\tNone\n") == Lines{list_json});
  CHECK(read(row + first_line + "JOBTEMPLATES\t\tof\nlines" + identity) ==
        Lines{list_json, as_json + "}", list_json});
  CHECK(read(row + "JOBTEMPLATES\t1795373070.8\n").size() == 1);
}

TEST_CASE("text output of the AWS CLI is told from other text") {
  using jtlint::is_cli_text;
  CHECK(is_cli_text(first_line));
  CHECK(is_cli_text("\r\n\xEF\xBB\xBF" + first_line));
  CHECK(is_cli_text("2026-11-22T18:44:30.800000+00:00\td" + identity));
  CHECK(is_cli_text("== a\nTIMEOUTCONFIG\t1\n" + first_line));
  CHECK(is_cli_text("JOBTEMPLATES\t1795373070.8\td" + identity));
  CHECK_FALSE(is_cli_text(""));
  CHECK_FALSE(is_cli_text("TIMEOUTCONFIG\t1\n"));
  CHECK_FALSE(is_cli_text("a: b\tc\n"));
  CHECK_FALSE(is_cli_text("a:\n  - |\n    " + first_line));
  CHECK_FALSE(is_cli_text("[\"" + first_line + "\"]"));
  CHECK(is_cli_text("1795373070.8\td\t{}\t" + arn + "\tb\n"));
  CHECK_FALSE(is_cli_text("1\td\t{}\t" + arn + "\ta\n"));
  CHECK_FALSE(is_cli_text("1795373070.8\td\t{}\t" + arn));
  CHECK_FALSE(is_cli_text("{\t\"a\": \"" + arn + "\"}"));
  CHECK_FALSE(
      is_cli_text("1795373070.8\td\t\tarn:aws:iot:eu-west-1:123456789012:jobtemplate/\t\n"));
}

TEST_CASE("text output beyond all measure is read in little time") {
  const std::string many(1'000'000, 'x');
  CHECK(read(first_line + many).size() == 2);
  CHECK(read(first_line + std::string(1'000'000, '\t')).size() == 2);
  CHECK(read("1795373070.8\td\t\"" + many + "\"" + identity).front().size() > many.size());
  std::string starts;
  std::string arns;
  std::string outputs;
  std::string invalid;
  for (int i = 0; i < 20000; ++i) {
    starts += "1795373070.8\td\n";
    arns += "\t" + arn + "x";
    outputs += first_line;
    invalid += "1795373070.8\td\xFF\n";
  }
  CHECK(read(starts).size() == 1);
  CHECK(read("1795373070.8\td" + arns).size() == 1);
  CHECK(read(outputs).size() == 20000);
  int documents = 0;
  jtlint::each_cli_text(invalid + first_line, [&](const auto&) { ++documents; });
  CHECK(documents == 20001);
  CHECK_FALSE(jtlint::is_cli_text(arns));
}

TEST_CASE("text output that is cut anywhere is read or refused") {
  const std::string bytes = "1795373070.8\td\t{\t}" + identity +
                            "CRITERIALIST\tCANCEL\tFAILED\t10\t12.25\nEXPONENTIALRATE\t5\t2.0\n"
                            "PRESIGNEDURLCONFIG\t300\tarn:r\r\n" +
                            first_line;
  for (std::size_t size = 1; size < bytes.size(); ++size) {
    CHECK(!read(bytes.substr(0, size)).empty());
    CHECK(read(bytes.substr(size)).empty() == (size + 1 == bytes.size()));
  }
}
