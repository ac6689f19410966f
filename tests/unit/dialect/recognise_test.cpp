#include "dialect/recognise.h"

#include <algorithm>
#include <set>
#include <string>

#include "parse/json.h"
#include "support/catch.h"
#include "support/source_tree.h"

using jtlint::recognise;

namespace {

/// Why a text is ours, or why it is not, with a minus sign before.
std::string reason(const std::string& bytes) {
  const jtlint::Recognition recognition = recognise(bytes);
  return (recognition.ours ? "" : "- ") + recognition.reason;
}

/// A text of ASCII in UTF-16, without a byte order mark.
std::string utf16(const std::string& text, bool big_endian) {
  std::string wide;
  for (const char c : text) {
    if (big_endian) wide += '\0';
    wide += c;
    if (!big_endian) wide += '\0';
  }
  return wide;
}

}  // namespace

TEST_CASE("one mark is enough, wherever it stands") {
  CHECK(reason("jobTemplateId: a") == "it holds jobTemplateId");
  CHECK(reason("{\"jobTemplateArn\": 1}") == "it holds jobTemplateArn");
  CHECK(reason("Type: AWS::IoT::JobTemplate") == "it holds AWS::IoT::JobTemplate");
  CHECK(reason("resource \"awscc_iot_job_template\" x {") == "it holds awscc_iot_job_template");
  CHECK(reason("# see jobTemplateId") == "it holds jobTemplateId");
}

TEST_CASE("two names of job structures are enough, one is not") {
  CHECK(reason("timeoutConfig: {}\nabortConfig: {}") == "it holds abortConfig and timeoutConfig");
  CHECK(reason("timeoutConfig: {}\ntimeoutConfig: {}") ==
        "- timeoutConfig is the only name of a job template in it");
  CHECK(reason("documentSource: x") == "- documentSource is the only name of a job template in it");
}

TEST_CASE("names of another tool are enough where the id is one of them") {
  CHECK(reason("JobTemplateId: a\nTimeoutConfig: {}\n") ==
        "it holds jobTemplateId in another spelling");
  CHECK(reason("job_template_id: a\nabortConfig: {}\n") ==
        "it holds jobTemplateId in another spelling");
  CHECK(reason("JobTemplateId: a\nDescription: b\n") ==
        "it holds jobTemplateId in another spelling");
  CHECK(reason("The JobTemplateId is a, its Description b\n") ==
        "- it holds no name of a job template");
  CHECK(reason("TimeoutConfig: {}\nAbortConfig: {}\n") == "- it holds no name of a job template");
}

TEST_CASE("names that anything may have are none") {
  CHECK(reason("description: a\ndocument: b\ntags: []\n") ==
        "- it holds no name of a job template");
  CHECK(reason("") == "- it is empty");
}

TEST_CASE("text that cannot be parsed is recognised as well") {
  CHECK(reason("{{ helm }}: jobTemplateId\n\t- [") == "it holds jobTemplateId");
  CHECK(reason("\xFF\xFE jobTemplateId").find("it holds jobTemplateId") == 0);
}

TEST_CASE("text output of the AWS CLI is recognised without any name") {
  CHECK(reason("1795373070.8\td\t{}\tarn:aws:iot:eu-west-1:123456789012:jobtemplate/a\ta\n") ==
        "it is text output of the AWS CLI");
}

TEST_CASE("UTF-16 is recognised, so that it can be refused by name") {
  const std::string text = "{\"jobTemplateId\": \"a\"}";
  CHECK(reason("\xFF\xFE" + utf16(text, false)) == "it holds jobTemplateId, in UTF-16");
  CHECK(reason("\xFE\xFF" + utf16(text, true)) == "it holds jobTemplateId, in UTF-16");
  CHECK(reason(utf16(text, false)) == "it holds jobTemplateId, in UTF-16");
  CHECK(reason(utf16("{\"nothing\": \"a\"}", true)) ==
        "- it holds no name of a job template, in UTF-16");
}

TEST_CASE("the distinctive names are the structures of a template, and its schema knows them") {
  const std::string schema =
      jtlint::test::read_file(JTLINT_ROOT "/schemas/job-template.schema.json");
  const auto tree = jtlint::parse_json(schema);
  REQUIRE(tree);
  const auto* members = (*tree)->find("definitions")->find("api")->find("properties");
  std::set<std::string> expected;
  for (const auto& member : members->members) expected.insert(member.key.decoded());
  // Names that files of other kinds have as well, and the mark.
  for (const char* common : {"jobTemplateId", "jobArn", "document", "description", "tags"}) {
    CHECK(expected.erase(common) == 1);
  }
  const auto& names = jtlint::distinctive_names();
  CHECK(std::set<std::string>(names.begin(), names.end()) == expected);
}
