#include "dialect/cloud_control.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/lint.h"

using jtlint::FileResult;
using jtlint::test::lint;

namespace {

const std::string type = R"("TypeName": "AWS::IoT::JobTemplate")";

/// The findings in JSON as lines "rule pointer inner-pointer <underlined bytes>".
std::vector<std::string> findings_in(const std::string& json,
                                     const std::optional<std::string>& dialect = std::nullopt) {
  std::vector<std::string> lines;
  for (const auto& each : lint("a.json", json, dialect).findings) {
    lines.push_back(each.rule + " " + each.pointer + " " + each.inner_pointer.value_or("-") + " <" +
                    json.substr(each.span.begin, each.span.size()) + ">");
  }
  return lines;
}

std::string described(const std::string& properties) {
  return "{" + type + R"(, "ResourceDescription": {"Identifier": "a", "Properties": )" +
         properties + "}}";
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a template is found in the string that Cloud Control has it in") {
  CHECK(findings_in(described(R"("{\"JobTemplateId\":\"a b\",\"Description\":\"d\"}")")) ==
        Lines{"job-template-id-characters /ResourceDescription/Properties /JobTemplateId < >"});
  CHECK(findings_in(described(R"("{\"JobTemplateId\":\"a\",\"Descripton\":\"d\"}")")) ==
        Lines{"unknown-property /ResourceDescription/Properties /Descripton <\\\"Descripton\\\">"});
}

TEST_CASE("a place in the document of such a template goes on inside it") {
  const std::string state =
      R"("{\"JobTemplateId\":\"a\",\"Description\":\"d\",\"Document\":\"{\\\"a\\\":1,\\\"a\\\":2}\"}")";
  CHECK(findings_in("{" + type + R"(, "DesiredState": )" + state + "}") ==
        Lines{R"(document-duplicate-key /DesiredState /Document/a <\\\"a\\\">)"});
}

TEST_CASE("what Cloud Control does not show is not missing, what it is given must be whole") {
  CHECK(findings_in(described(R"("{\"JobTemplateId\":\"a\"}")")).empty());
  const auto given = findings_in("{" + type + R"(, "DesiredState": "{\"JobTemplateId\":\"a\"}"})");
  REQUIRE(given.size() == 2);
  CHECK(given[0].find("document-missing /DesiredState  ") == 0);
  CHECK(given[1].find("required /DesiredState  ") == 0);
}

TEST_CASE("a list has a template in each entry") {
  const std::string list = "{" + type + R"(, "NextToken": "x", "ResponseMetadata": {},
    "ResourceDescriptions": [{"Properties": "{\"JobTemplateId\":\"a\"}"}, {"Identifier": "b"}, null,
                             {"Properties": "{\"JobTemplateId\":\"c"}]})";
  const FileResult result = lint("a.json", list);
  CHECK(result.templates == 3);
  CHECK(findings_in(list) == Lines{"properties-json /ResourceDescriptions/2 - <null>",
                                   "properties-json /ResourceDescriptions/3/Properties - <\\\"c>"});
}

TEST_CASE("Properties that somebody took out of their string are read as well") {
  CHECK(findings_in(described(R"({"JobTemplateId": "a b"})")) ==
        Lines{"job-template-id-characters /ResourceDescription/Properties/JobTemplateId - < >"});
}

TEST_CASE("what is not set in a string is not there") {
  CHECK(findings_in(described(R"("{\"JobTemplateId\":\"a\",\"Tags\":null,\"TimeoutConfig\":{}}")"))
            .empty());
}

TEST_CASE("a name that is nearly right is told, and what it leads to is checked") {
  const std::string state =
      R"("{\"JobTemplateId\":\"a b\",\"Description\":\"d\",\"Document\":\"{}\"}")";
  CHECK(findings_in("{" + type + R"(, "DesiredStat": )" + state + "}") ==
        Lines{"unknown-property /DesiredStat - <\"DesiredStat\">",
              "job-template-id-characters /DesiredStat /JobTemplateId < >"});
  CHECK(findings_in(R"({"Typename": "AWS::IoT::JobTemplate",
    "ResourceDescription": {"Propertys": "{\"JobTemplateId\":\"a b\"}"}})")
            .size() == 2);
}

TEST_CASE("a desired state that is no string is told, and checked where it can be") {
  CHECK(findings_in("{" + type + R"(, "DesiredState": {"JobTemplateId": "a b", "Description": "d",
    "Document": "{}"}})") == Lines{"properties-json /DesiredState - <\"DesiredState\">",
                                   "job-template-id-characters /DesiredState/JobTemplateId - < >"});
  CHECK(findings_in("{" + type + R"(, "DesiredState": null})") ==
        Lines{"properties-json /DesiredState - <\"DesiredState\">"});
}

TEST_CASE("resources of other types are left alone") {
  CHECK(lint("a.json", R"({"TypeName": "AWS::S3::Bucket", "ResourceDescription": {"Properties":
    "AWS::IoT::JobTemplate {"}})")
            .templates == 0);
  CHECK(
      lint("a.json", R"({"TypeName": ["AWS::IoT::JobTemplate"], "DesiredState": "{"})").templates ==
      0);
}

TEST_CASE("a dialect that is given does without the name of the type") {
  const std::string broken = R"({"Identifier": "a", "Properties": "{"})";
  CHECK(findings_in(broken, "cloudcontrol").size() == 1);
  CHECK(findings_in(R"({"ResourceDescription": )" + broken + "}", "cloudcontrol").size() == 1);
}

TEST_CASE("hostile strings are findings") {
  CHECK(findings_in(described(R"("")")).size() == 1);
  CHECK(findings_in(described(R"("[]")")).size() == 1);
  CHECK(findings_in(described(R"("null")")).size() == 1);
  CHECK(findings_in(described("null")).size() == 1);
  CHECK(findings_in(described("5")).size() == 1);
  const std::string deep = "\"" + std::string(100000, '[') + "\"";
  CHECK(findings_in(described(deep)).size() == 1);
}
