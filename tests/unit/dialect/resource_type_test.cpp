#include "dialect/resource_type.h"

#include <algorithm>
#include <string>
#include <vector>

#include "dialect/recognise.h"
#include "support/catch.h"
#include "support/lint.h"
#include "support/placed.h"

using jtlint::misspelt_in_cloudformation;
using jtlint::misspelt_in_terraform;
using jtlint::test::lint;
using jtlint::test::placed;
using Lines = std::vector<std::string>;

namespace {

/// The findings of a file as lines "rule pointer <underlined bytes> message", but for the fixed id.
Lines found_in(const std::string& text, const std::string& name) {
  return placed(lint(name, text), text, "fixed-id");
}

const std::string properties =
    "Properties: {JobTemplateId: a, Description: b, Document: '{}', TimeoutConfig: "
    "{InProgressTimeoutInMinutes: 0}}";

std::string resource(const std::string& labels, const std::string& body = "") {
  return "resource " + labels +
         " {\n  job_template_id = \"a\"\n  description = \"b\"\n  document = \"{}\"\n" + body +
         "}\n";
}

const std::string timeout = "InProgressTimeoutInMinutes must be 1 to 10080 minutes, got 0";

}  // namespace

TEST_CASE("types of CloudFormation that are meant for job templates are told from others") {
  for (const char* type :
       {"AWS::IOT::JobTemplate", "AWS::IoT::JobTemplates", "aws::iot::jobtemplate",
        "AWS::Iot::JobTemplate", "AWS:IoT:JobTemplate", "AWS::IoTJobTemplate",
        "AWS::IoT::JobTempalte", "AWS::IoT::Job_Template"}) {
    INFO(type);
    CHECK(misspelt_in_cloudformation(type));
  }
  for (const char* type :
       {"AWS::IoT::JobTemplate", "AWS::MediaConvert::JobTemplate", "AWS::IoT::Job",
        "AWS::IoT::Thing", "AWS::IoT::ProvisioningTemplate", "AWSQS::IoT::JobTemplate",
        "ABS::IoT::JobTemplate", "AWS::IoT::RoleTemplate", "My::IoT::JobTemplate::MODULE",
        "AWS::IoTWireless::TaskDefinition", "AWS::SES::Template", "Custom::JobTemplate", "AWS", "",
        "AWS::IoT::RoleAlias", "AWS::Glue::Job", "AWS::IoT::JobTemplate::MODULE"}) {
    INFO(type);
    CHECK_FALSE(misspelt_in_cloudformation(type));
  }
}

TEST_CASE("types of Terraform that are meant for job templates are told from others") {
  for (const char* type :
       {"aws_iot_job_template", "awscc_iot_jobtemplate", "awscc_iot_job_templates",
        "aws_iot_job_templates", "awscc_iot_jobtemplates"}) {
    INFO(type);
    CHECK(misspelt_in_terraform(type));
  }
  for (const char* type :
       {"awscc_iot_job_template", "aws_iot_topic_rule", "awscc_iot_provisioning_template",
        "aws_iot_provisioning_template", "awscc_mediaconvert_job_template", "aws_iot_thing",
        "awscc_iot_software_package", "awscc_iot_job", "google_iot_job_template", "awscc_iot"}) {
    INFO(type);
    CHECK_FALSE(misspelt_in_terraform(type));
  }
}

TEST_CASE("a file is recognised by a misspelt type, where that is one") {
  const auto ours = [](const std::string& text) { return jtlint::recognise(text).ours; };
  CHECK(ours("Resources:\n  R:\n    Type: AWS::IOT::JobTemplate\n"));
  CHECK(ours(R"({"Resources": {"R": {"Type" : "AWS::IoT::JobTemplates"}}})"));
  CHECK(ours("resource \"aws_iot_job_template\" \"r\" {}\n"));
  CHECK(ours(R"({"resource": {"awscc_iot_jobtemplate": {"r": {}}}})"));
  CHECK_FALSE(ours("# not AWS::IOT::JobTemplate\nType: AWS::IoT::Thing\n"));
  CHECK_FALSE(ours("resource \"aws_iot_thing\" \"aws_iot\" {} # aws_iot_job_template\n"));
  CHECK_FALSE(ours("AWS:AWS:AWS:_iot_iot\"_iot"));
}

TEST_CASE("a resource of a misspelt type is told of, and checked") {
  CHECK(
      found_in("Resources: {R: {Type: AWS::IOT::JobTemplate, " + properties + "}}\n",
               "stack.yaml") ==
      Lines{"resource-type /Resources/R/Type <AWS::IOT::JobTemplate> CloudFormation has no "
            "resource type 'AWS::IOT::JobTemplate'; did you mean AWS::IoT::JobTemplate?",
            "in-progress-timeout /Resources/R/Properties/TimeoutConfig/InProgressTimeoutInMinutes "
            "<0> " +
                timeout});
  CHECK(lint("a.yaml", "R: {Type: AWS::IOT::JobTemplate, " + properties + "}\n").templates == 0);
  CHECK(
      found_in(resource("\"aws_iot_job_template\" \"r\""), "main.tf") ==
      Lines{"resource-type /resource/aws_iot_job_template <\"aws_iot_job_template\"> The provider "
            "aws has no resource for job templates; write awscc_iot_job_template"});
  const std::string json =
      R"({"resource": {"awscc_iot_jobtemplate": {"r": {"job_template_id": "a", "description": "b",
      "document": "{}"}, "s": {"job_template_id": "b", "description": "b", "document": "{}"}}}})";
  CHECK(found_in(json, "main.tf.json") ==
        Lines{"resource-type /resource/awscc_iot_jobtemplate <\"awscc_iot_jobtemplate\"> The "
              "provider awscc has no resource 'awscc_iot_jobtemplate'; did you mean "
              "awscc_iot_job_template?"});
}

TEST_CASE("a resource whose Type has a name that is nearly right is told of, and checked") {
  const auto lines = [](const std::string& at, const std::string& name) {
    return Lines{"resource-type " + at + "/" + name + " <" + name +
                     "> A resource has no attribute '" + name + "'; did you mean Type?",
                 "in-progress-timeout " + at +
                     "/Properties/TimeoutConfig/InProgressTimeoutInMinutes <0> " + timeout};
  };
  const std::string healthy = "  S: {Type: AWS::S3::Bucket}\n";
  for (const std::string name : {"type", "Typ", "TYPE", "Tpye", "Types"}) {
    INFO(name);
    const std::string resource = "{" + name + ": AWS::IoT::JobTemplate, " + properties + "}\n";
    CHECK(found_in("Resources:\n" + healthy + "  R: " + resource, "stack.yaml") ==
          lines("/Resources/R", name));
    CHECK(found_in(resource, "resource.yaml") == lines("", name));
  }
  const std::string json =
      R"({"Resources": {"R": {"Typ": "AWS::IoT::JobTemplate", "Properties": {"JobTemplateId": "a",
      "Description": "b", "Document": "{}"}}}})";
  CHECK(found_in(json, "stack.json") == Lines{"resource-type /Resources/R/Typ <\"Typ\"> A resource "
                                              "has no attribute 'Typ'; did you mean Type?"});
}

TEST_CASE("a nearly right Type is one beside no right one, in what can only be a resource") {
  const auto templates = [](const std::string& resource) {
    return lint("stack.yaml", "Resources:\n  R: " + resource + "\n").templates;
  };
  CHECK(templates("{type: AWS::IoT::JobTemplate}") == 1);
  CHECK(templates("{type: AWS::IoT::JobTemplate, JobTemplateId: a, Description: b}") == 1);
  CHECK(templates("{Type: AWS::S3::Bucket, type: AWS::IoT::JobTemplate, " + properties + "}") == 0);
  CHECK(templates("{Type: 'Custom::Watch', Properties: {type: AWS::IoT::JobTemplate}}") == 0);
  CHECK(templates("{ResourceType: AWS::IoT::JobTemplate, " + properties + "}") == 0);
  CHECK(lint("a.yaml", "type: AWS::IoT::JobTemplate\n").templates == 0);
  CHECK(found_in("Resources: {R: {type: AWS::IOT::JobTemplate, " + properties +
                     "}, S: {Type: "
                     "AWS::IOT::JobTemplate}}\n",
                 "stack.yaml")
            .size() > 3);
  CHECK(found_in("Resource: {R: {type: AWS::IoT::JobTemplate, " + properties + "}}\n", "stack.yaml")
            .size() == 3);
}

TEST_CASE("two resources of one name are told of where one is a job template") {
  const std::string one = "  R: {Type: AWS::IoT::JobTemplate, " + properties + "}\n";
  const std::string other = "  R: {Type: AWS::S3::Bucket}\n";
  const std::string duplicate =
      "duplicate-key /Resources/R <R> R stands here again; only the last one counts";
  for (const std::string& text : {one + other, other + one}) {
    const auto result = lint("stack.yaml", "Resources:\n" + text);
    REQUIRE(result.findings.size() == 3);
    const Lines lines = found_in("Resources:\n" + text, "stack.yaml");
    CHECK(std::find(lines.begin(), lines.end(), duplicate) != lines.end());
  }
  CHECK(found_in("Resources:\n" + other + other + "  S" + one.substr(3), "stack.yaml").size() == 1);
}

TEST_CASE("a section of resources that is none is told of, and its templates are checked") {
  const std::string template_ = "{Type: AWS::IoT::JobTemplate, " + properties + "}";
  const auto rules = [](const std::string& text) {
    return jtlint::test::rules_of(lint("stack.yaml", text));
  };
  CHECK(found_in("Resources:\n  - " + template_ + "\n", "stack.yaml").front() ==
        "type /Resources <Resources> Resources is an object of resources by their logical id");
  CHECK(rules("Resources:\n  - R: " + template_ + "\n") ==
        Lines{"type", "fixed-id", "in-progress-timeout"});
  CHECK(found_in("Resource: {R: " + template_ + "}\n", "stack.yaml").front() ==
        "unknown-property /Resource <Resource> A template has no section 'Resource'; did you mean "
        "Resources?");
  CHECK(rules("stacks: {Resource: {R: " + template_ + "}}\n") ==
        Lines{"fixed-id", "in-progress-timeout"});
}

TEST_CASE("properties that are null lack what they must have") {
  const auto messages = [](const std::string& value) {
    std::vector<std::string> all;
    for (const auto& finding :
         lint("stack.yaml",
              "Resources: {R: {Type: AWS::IoT::JobTemplate, Properties: " + value + "}}\n")
             .findings) {
      all.push_back(finding.rule + finding.pointer + finding.message);
    }
    return all;
  };
  CHECK(messages("null") == messages("{}"));
  CHECK_FALSE(messages("null").empty());
}

TEST_CASE("a block of Terraform that is no argument, and labels that are too few or too many") {
  const std::string labels = "\"awscc_iot_job_template\" \"r\"";
  CHECK(found_in(resource(labels,
                          "  dynamic \"abort_config\" {\n    for_each = [1]\n"
                          "    content {}\n  }\n"),
                 "main.tf") ==
        Lines{"type /resource/awscc_iot_job_template/r/abort_config <\"abort_config\"> Write "
              "abort_config = …, such as a for expression: it is an argument, and no block"});
  const std::string message = "A resource block takes a type and a name";
  CHECK(found_in(resource("\"awscc_iot_job_template\""), "main.tf") ==
        Lines{"resource-type /resource/awscc_iot_job_template <\"awscc_iot_job_template\"> " +
              message});
  CHECK(found_in(resource(labels + " \"s\""), "main.tf") ==
        Lines{"resource-type /resource/awscc_iot_job_template/r <\"s\"> " + message});
}

TEST_CASE("a resource of Terraform whose keyword is nearly right is told of, and checked") {
  const std::string labels = "\"awscc_iot_job_template\" \"r\"";
  const std::string body = "  timeout_config = { in_progress_timeout_in_minutes = 0 }\n";
  const std::string too_short =
      "<0> in_progress_timeout_in_minutes must be 1 to 10080 minutes, got 0";
  const std::string inside =
      "/awscc_iot_job_template/r/timeout_config/in_progress_timeout_in_minutes ";
  for (const std::string word : {"resorce", "resources", "Resource", "rescource"}) {
    INFO(word);
    std::string text = resource(labels, body);
    text.replace(0, 8, word);
    CHECK(found_in(text, "main.tf") ==
          Lines{"resource-type /" + word + " <" + word + "> Terraform has no block type '" + word +
                    "'; did you mean resource?",
                "in-progress-timeout /" + word + inside + too_short});
  }
  const std::string json =
      R"({"resorce": {"awscc_iot_job_template": {"r": {"job_template_id": "a", "description": "b",
      "document": "{}", "timeout_config": {"in_progress_timeout_in_minutes": 0}}, "s": {
      "job_template_id": "b", "description": "b", "document": "{}"}}}})";
  CHECK(found_in(json, "main.tf.json") ==
        Lines{"resource-type /resorce <\"resorce\"> Terraform has no block type 'resorce'; did you "
              "mean "
              "resource?",
              "in-progress-timeout /resorce" + inside + too_short});
}

TEST_CASE("what is no resource of Terraform is none, whatever is in it") {
  const auto findings = [](const std::string& name, const std::string& text) {
    return lint(name, text).findings.size();
  };
  for (const std::string word : {"data", "ephemeral", "moved", "check", "import"}) {
    INFO(word);
    CHECK(findings("main.tf", word + " \"awscc_iot_job_template\" \"r\" {\n  id = \"a\"\n}\n") ==
          0);
  }
  const std::string id = R"({"awscc_iot_job_template": {"r": {"id": "a"}}}})";
  CHECK(findings("main.tf.json", R"({"data": )" + id) == 0);
  CHECK(findings("schemas.json", R"({"resources": )" + id) == 0);
  CHECK(findings("main.tf.json", R"({"resource": )" + id) > 0);
}
