#include <fmt/format.h>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/lint.h"
#include "support/placed.h"

using jtlint::test::lint;
using jtlint::test::placed;
using Lines = std::vector<std::string>;

namespace {

/// The findings of a file as lines "rule pointer <underlined bytes> message", but for that about
/// the fixed id, which is in every one of these.
Lines found_in(const std::string& text, const std::string& name = "stack.yaml") {
  return placed(lint(name, text), text, "fixed-id");
}

/// A stack with sections, and with properties of its one job template, indented by six.
std::string stack(const std::string& properties, const std::string& sections = "") {
  return sections +
         "Resources:\n"
         "  R:\n"
         "    Type: AWS::IoT::JobTemplate\n"
         "    Properties:\n"
         "      JobTemplateId: a\n"
         "      Description: b\n"
         "      Document: '{}'\n" +
         properties;
}

std::string timeout(const std::string& value) {
  return "      TimeoutConfig: {InProgressTimeoutInMinutes: " + value + "}\n";
}

const std::string at_timeout =
    "in-progress-timeout /Resources/R/Properties/TimeoutConfig/InProgressTimeoutInMinutes";
const std::string must_be = "InProgressTimeoutInMinutes must be 1 to 10080 minutes, got ";

}  // namespace

TEST_CASE("a stack is checked resource by resource, by its logical ids") {
  const std::string text =
      stack(timeout("0")) + "  Bucket: {Type: AWS::S3::Bucket, Properties: {Whatever: 1}}\n";
  const auto result = lint("stack.yaml", text);
  CHECK(result.templates == 1);
  REQUIRE(result.findings.size() == 2);
  CHECK(result.findings[1].address == "R");
  CHECK(result.findings[1].template_id == "a");
  CHECK(result.findings[1].dialect == "cloudformation");
  CHECK(found_in(text) == Lines{at_timeout + " <0> " + must_be + "0"});
}

TEST_CASE("the values that a parameter may have are judged where it is used") {
  const std::string parameters =
      "Parameters:\n  T: {Type: Number, Default: 0, MaxValue: 20000, AllowedValues: [60, 10081]}\n";
  CHECK(found_in(stack(timeout("!Ref T"), parameters)) ==
        Lines{at_timeout + " <!Ref T> " + must_be + "0, when T is 0",
              at_timeout + " <!Ref T> " + must_be + "10081, when T is 10081",
              at_timeout + " <!Ref T> " + must_be + "20000, when T is 20000"});
  const auto result =
      lint("stack.yaml", stack(timeout("!Ref T"), "Parameters: {T: {Type: Number, Default: 0}}\n"));
  const auto& related = result.findings.back().related;
  REQUIRE(related.size() == 1);
  CHECK(related.front().message == "T is 0 here");
  CHECK(related.front().span.begin ==
        std::string("Parameters: {T: {Type: Number, Default: ").size());
}

TEST_CASE("what only deployment knows is not judged") {
  CHECK(found_in(stack(timeout("!Ref T"), "Parameters: {T: {Type: Number}}\n")).empty());
  CHECK(found_in(stack(timeout("!Ref T"),
                       "Parameters: {T: {Type: 'AWS::SSM::Parameter::Value<String>',"
                       " Default: /limits/minutes}}\n"))
            .empty());
  CHECK(found_in(stack(timeout("!ImportValue minutes"))).empty());
  CHECK(found_in(stack(timeout("'{{resolve:ssm:minutes}}'"))).empty());
  CHECK(found_in(stack("      Tags: !Transform {Name: Tags}\n")).empty());
  CHECK(found_in(stack(timeout("!Vault minutes"), "Transform: Macro\n")).empty());
}

TEST_CASE("both ways of a condition are judged, and only ways that there are") {
  const std::string stages =
      "Parameters: {Stage: {Type: String, AllowedValues: [dev, prod]}}\n"
      "Conditions:\n"
      "  IsProd: !Equals [!Ref Stage, prod]\n"
      "  IsDev: !Not [!Condition IsProd]\n";
  CHECK(found_in(stack(timeout("!If [IsProd, 0, 20000]"), stages)) ==
        Lines{at_timeout + "/Fn::If/1 <0> " + must_be + "0, when IsProd is true",
              at_timeout + "/Fn::If/2 <20000> " + must_be + "20000, when IsProd is false"});
  CHECK(found_in(stack(timeout("!If [IsProd, !If [IsDev, 0, 60], 60]"), stages)).empty());
  const std::string exclusive =
      "      DocumentSource: !If [IsProd, 'https://s3.amazonaws.com/bucket/key', !Ref "
      "'AWS::NoValue']\n";
  CHECK(found_in(stack(exclusive, stages)) ==
        Lines{"document-or-source /Resources/R/Properties/DocumentSource/Fn::If/1 "
              "<'https://s3.amazonaws.com/bucket/key'> DocumentSource must not stand beside "
              "Document: keep one of the two, when IsProd is true"});
}

TEST_CASE("a value that is not there is absent") {
  CHECK(found_in(stack(timeout("!Ref 'AWS::NoValue'"))) ==
        Lines{"timeout-empty /Resources/R/Properties/TimeoutConfig <TimeoutConfig> TimeoutConfig "
              "must have InProgressTimeoutInMinutes"});
  CHECK(found_in(stack("      Tags: [!Ref 'AWS::NoValue', {Key: a}]\n")) ==
        Lines{"required /Resources/R/Properties/Tags/1 <{> Tags[0] must have Value"});
}

TEST_CASE("functions of literals come to values") {
  CHECK(found_in(stack(timeout("!Select [1, [60, 0]]"))) ==
        Lines{at_timeout + "/Fn::Select/1/1 <0> " + must_be + "0"});
  CHECK(found_in(stack(timeout("!Select [1, !Split ['-', a-0-b]]"))) ==
        Lines{at_timeout + "/Fn::Select/1/Fn::Split <0> " + must_be + "0"});
  CHECK(found_in(stack(timeout("!FindInMap [M, eu, t]"), "Mappings: {M: {eu: {t: 0}}}\n")) ==
        Lines{at_timeout + " <!FindInMap [M, eu, t]> " + must_be + "0"});
  CHECK(found_in(stack("      DocumentSource: !Join ['', [a, b]]\n")).size() == 2);
  CHECK(found_in(stack(timeout("!Sub '${T}0'"), "Parameters: {T: {Type: String, Default: ''}}\n"))
            .size() == 1);
}

TEST_CASE("a placeholder in Fn::Sub needs its exclamation mark") {
  const std::string role =
      "      PresignedUrlConfig: {RoleArn: !GetAtt Role.Arn, ExpiresInSec: 300}\n"
      "  Role: {Type: AWS::IAM::Role}\n";
  const auto document = [&](const std::string& mark) {
    return "Resources:\n  R:\n    Type: AWS::IoT::JobTemplate\n    Properties:\n"
           "      JobTemplateId: a\n      Description: b\n      Document: !Sub |\n"
           "        {\"u\": \"${" +
           mark + "aws:iot:s3-presigned-url:https://s3.amazonaws.com/bucket/key}\"}\n" + role;
  };
  CHECK(found_in(document("!")).empty());
  const Lines found = found_in(document(""));
  REQUIRE(found.size() == 1);
  CHECK(found.front().starts_with(
      "sub-placeholder /Resources/R/Properties/Document/Fn::Sub "
      "<${aws:iot:s3-presigned-url:https://s3.amazonaws.com/bucket/key}>"));
}

TEST_CASE("a fault inside of a document is found through functions") {
  CHECK(found_in("Resources: {R: {Type: AWS::IoT::JobTemplate, Properties: {JobTemplateId: a, "
                 "Description: b, Document: !Join ['', ['{\"a\": ', '1,}']]}}}\n") ==
        Lines{"document-json /Resources/R/Properties/Document/Fn::Join <,> Document is not JSON: "
              "JSON allows no comma after the last item: delete it"});
}

TEST_CASE("of a document that is known in part, that part is judged") {
  const auto rules = [](const std::string& document) {
    std::string found;
    const std::string text =
        "Parameters: {Bucket: {Type: String}, Port: {Type: Number}}\n"
        "Resources: {R: {Type: AWS::IoT::JobTemplate, Properties: "
        "{JobTemplateId: !Ref Bucket, Description: b, Document: " +
        document + "}}}\n";
    for (const auto& each : lint("stack.yaml", text).findings) {
      found += each.rule + " " + each.inner_pointer.value_or("-") + ";";
    }
    return found;
  };
  const std::string url = "{aws:iot:s3-presigned-url:https://s3.eu-west-1.amazonaws.com/";
  const std::string role = "presigned-url-role /u;";
  CHECK(rules("!Sub '{\"u\": \"${!" + url.substr(1) + "${Bucket}/x}\"}'") == role);
  CHECK(rules("!Join ['', ['{\"u\": \"$" + url + "', !Ref Bucket, '/x}\"}']]") == role);
  CHECK(rules("!Sub '{\"a\": \"${Bucket}\", \"b\": ${Port}, \"a\": 1}'") ==
        "document-duplicate-key /a;");
  CHECK(rules("!Sub '{\"${Bucket}\": 1, \"a\": 1, \"a\": 1}'").empty());
  CHECK(rules("!Sub '{${Bucket}}'").empty());
  CHECK(rules("!Sub '${Bucket}'").empty());
}

TEST_CASE("functions that CloudFormation cannot evaluate are faults") {
  const auto message = [](const std::string& value) {
    const Lines found = found_in(stack("      JobArn: " + value + "\n"));
    if (found.size() != 1) return std::to_string(found.size()) + " findings";
    return found.front().substr(found.front().find("> ") + 2);
  };
  CHECK(message("!Ref Nobody") == "There is no parameter or resource called 'Nobody'");
  CHECK(message("!Ref 'AWS::region'") ==
        "There is no parameter or resource called 'AWS::region'; did you mean AWS::Region?");
  CHECK(message("!If [Never, a, b]") == "There is no condition called 'Never'");
  CHECK(message("!If [a, b]") == "Fn::If takes the name of a condition and two values");
  CHECK(message("!Join [a]") == "Fn::Join takes a string to put between, and a list");
  CHECK(message("!Select [2, [a, b]]") == "Fn::Select has the index 2, but the list has 2 items");
  CHECK(message("!FindInMap [Nothing, a, b]") == "There is no mapping called 'Nothing'");
  CHECK(message("!GetAtt Nobody") ==
        "Fn::GetAtt takes the name of a resource and one of its attributes");
  CHECK(message("!Sub [a, b, c]") == "Fn::Sub takes a string, or a list of a string and an object");
  CHECK(message("!GetAtt Nobody.Arn") == "There is no resource called 'Nobody'");
  CHECK(message("!Sub '${Nobody.Arn}'") == "There is no resource called 'Nobody'");
  CHECK(message("!Sub 'a${}'") == "Fn::Sub has a ${} without a name");
  CHECK(message("!Reff R") == "CloudFormation has no function !Reff; did you mean !Ref?");
  CHECK(message("!Subb [a]") == "CloudFormation has no function !Subb; did you mean !Sub?");
  CHECK(message("!Include {a: b}") == "CloudFormation has no function !Include");
  CHECK(message("!Rain::Embed a") == "0 findings");
  CHECK(message("{'Fn::Concat': [a]}") == "CloudFormation has no function Fn::Concat");
  CHECK(message("{Ref: 'AWS::Region', 'Fn::Sub': a}") == "Ref must stand alone in its object");
  CHECK(message("!Not [!Condition A]") == "Fn::Not is for conditions, and no value");
}

TEST_CASE("macros may add any name") {
  CHECK(found_in(stack("      JobArn: !Ref Nobody\n", "Transform: AWS::Serverless-2016-10-31\n"))
            .empty());
}

TEST_CASE("two resources of one id are a fault if they can exist together") {
  const auto two = [](const std::string& first, const std::string& second) {
    const std::string properties =
        "    Type: AWS::IoT::JobTemplate\n"
        "    Properties: {JobTemplateId: x, Description: b, Document: '{}'}\n";
    return found_in(
        "Conditions:\n  A: !Equals [!Ref 'AWS::Region', a]\n  B: !Not [!Condition A]\n"
        "Resources:\n  One:\n" +
        first + properties + "  Two:\n" + second + properties);
  };
  CHECK(two("", "") ==
        Lines{"duplicate-id /Resources/Two/Properties/JobTemplateId <x> One has this "
              "id as well"});
  CHECK(two("    Condition: A\n", "    Condition: A\n").size() == 1);
  CHECK(two("    Condition: A\n", "    Condition: B\n").empty());
  const auto by_region = [](int resources) {
    std::string conditions = "Conditions:\n";
    std::string text = "Resources:\n";
    for (int i = 0; i < resources; ++i) {
      conditions += fmt::format("  C{0}: !Equals [!Ref 'AWS::Region', r{0}]\n", i);
      text += fmt::format(
          "  R{0}: {{Type: AWS::IoT::JobTemplate, Condition: C{0}, Properties: "
          "{{JobTemplateId: x, Description: b, Document: '{{}}'}}}}\n",
          i);
    }
    return found_in(conditions + text);
  };
  CHECK(by_region(10).empty());
  CHECK(by_region(30).empty());
}

TEST_CASE("a stack is YAML 1.1") {
  CHECK(found_in(stack(timeout("0x0"))).size() == 1);
  const Lines octal = found_in(stack(timeout("0777777")));
  REQUIRE(octal.size() == 2);
  CHECK(octal[1].ends_with(must_be + "262143"));
  CHECK(found_in("Resources:\n  R:\n    Type: AWS::IoT::JobTemplate\n    Properties:\n"
                 "      JobTemplateId: a\n      Description: no\n      Document: '{}'\n")
            .size() == 1);
}

TEST_CASE("properties that stand elsewhere than under Properties are told, and judged") {
  const std::string inner =
      "JobTemplateId: a, Description: b, Document: '{}', TimeoutConfig: "
      "{InProgressTimeoutInMinutes: 0}";
  const std::string type = "Resources: {R: {Type: AWS::IoT::JobTemplate, DependsOn: X, ";
  CHECK(found_in(type + "Propertys: {" + inner + "}}}\n") ==
        Lines{"unknown-property /Resources/R/Propertys <Propertys> A resource has no attribute "
              "'Propertys'; did you mean Properties?",
              "in-progress-timeout /Resources/R/Propertys/TimeoutConfig/InProgressTimeoutInMinutes "
              "<0> " +
                  must_be + "0"});
  CHECK(found_in(type + inner + "}}\n") ==
        Lines{"unknown-property /Resources/R/JobTemplateId <JobTemplateId> The properties of a "
              "resource belong under Properties",
              "in-progress-timeout /Resources/R/TimeoutConfig/InProgressTimeoutInMinutes <0> " +
                  must_be + "0"});
}

TEST_CASE("digits that are no decimal number are told, also where a string is asked for") {
  const Lines found = found_in(stack("      Tags: [{Key: account, Value: 012345670123}]\n"));
  REQUIRE(found.size() == 1);
  CHECK(found.front().starts_with("ambiguous-scalar"));
}

TEST_CASE("templates in loops and in other documents are found") {
  const auto loop = lint("stack.yaml",
                         "Transform: AWS::LanguageExtensions\nResources:\n"
                         "  Fn::ForEach::Each:\n    - Id\n    - [a, b]\n"
                         "    - Rollout${Id}:\n        Type: AWS::IoT::JobTemplate\n"
                         "        Properties: {JobTemplateId: '${Id}', Description: !Ref Id, "
                         "Document: '{}', TimeoutConfig: {InProgressTimeoutInMinutes: 0}}\n");
  CHECK(loop.templates == 1);
  CHECK(jtlint::test::rules_of(loop) == Lines{"fixed-id", "in-progress-timeout"});
  CHECK(lint("tree.json", R"({"aws:cdk:cloudformation:type": "AWS::IoT::JobTemplate",
      "aws:cdk:cloudformation:props": {"jobTemplateId": "a", "document": "b"}})")
            .templates == 0);
}

TEST_CASE("twenty conditions are looked at one by one") {
  std::string conditions = "Conditions:\n";
  std::string tags = "      Tags:\n";
  for (int i = 0; i < 20; ++i) {
    conditions += fmt::format("  C{0}: !Equals [!ImportValue a{0}, b]\n", i);
    tags += fmt::format("        - {{Key: k{0}, Value: !If [C{0}, '', v]}}\n", i);
  }
  const Lines found = found_in(stack(tags, conditions));
  REQUIRE(found.size() == 20);
  CHECK(found[7].ends_with("Value must have at least 1 character, when C7 is true"));
}
