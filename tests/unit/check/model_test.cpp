#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "check/embedded.h"
#include "support/api_model.h"
#include "support/catch.h"
#include "support/lint.h"
#include "support/shared_data.h"
#include "support/tree_edit.h"

// The shape and the rules, held against the API model by what they do: a template that breaks one
// constraint of the model by one step is refused there, one that only just keeps it is not. Where
// jtlint departs from the model, a table says where and why.

using jtlint::Finding;
using jtlint::Node;
using jtlint::Severity;
using jtlint::test::ModelCase;
using jtlint::test::ModelSubject;

namespace {

using Names = std::set<std::string>;

/// Something that jtlint refuses and the model allows, or, if it is `laxer`, the other way round.
struct Difference {
  std::string constraint;  ///< the pointer of the member, and what is asked of it
  std::string reason;
  bool laxer = false;
};

struct Row {
  std::string dialect;  ///< its name, which is that of its root in our schema
  ModelSubject subject;
  std::vector<Difference> differences;
  Names more_members;  ///< that our schema knows besides those of the model
};

/// What job templates and jobs have in common.
const std::string in_common = R"json(
  "description": "Installs the gateway firmware",
  "document": "{}",
  "presignedUrlConfig": {"roleArn": "arn:aws:iam::123456789012:role/iot", "expiresInSec": 300},
  "jobExecutionsRolloutConfig": {
    "maximumPerMinute": 1000,
    "exponentialRate": {
      "baseRatePerMinute": 10,
      "incrementFactor": 1.5,
      "rateIncreaseCriteria": {"numberOfNotifiedThings": 50}
    }
  },
  "abortConfig": {
    "criteriaList": [
      {"failureType": "FAILED", "action": "CANCEL", "thresholdPercentage": 10,
       "minNumberOfExecutedThings": 100}
    ]
  },
  "timeoutConfig": {"inProgressTimeoutInMinutes": 60},
  "jobExecutionsRetryConfig": {
    "criteriaList": [
      {"failureType": "FAILED", "numberOfRetries": 1}
    ]
  },
  "destinationPackageVersions": ["arn:aws:iot:eu-west-1:123456789012:package/gateway/version/1.0"]
)json";

const std::string windows =
    R"w("maintenanceWindows": [{"startTime": "cron(0 2 ? * MON *)", "durationInMinutes": 60}])w";

/// What the input of CreateJobTemplate and the output of DescribeJobTemplate have in common.
const std::string of_template = in_common + R"(, "jobTemplateId": "gateway-firmware", )" + windows;

const std::string full_job = "{" + in_common + R"json(,
  "jobId": "gateway-firmware-7",
  "targets": ["arn:aws:iot:eu-west-1:123456789012:thing/gateway-7"],
  "targetSelection": "CONTINUOUS",
  "tags": [{"Key": "team", "Value": "firmware"}],
  "namespaceId": "firmware",
  "schedulingConfig": {"startTime": "2026-12-24T17:00", "endTime": "2026-12-31T17:00",
                       "endBehavior": "CANCEL", )json" +
                             windows + "}}";

const std::string criteria = "/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria";

/// What leads to members that exclude others of the full template.
const std::vector<jtlint::test::Variant> variants = {
    {"/documentSource",
     R"({"document": null, "documentSource": "https://s3.eu-west-1.amazonaws.com/firmware/x"})"},
    {"/jobArn", R"({"document": null, "jobArn": "arn:aws:iot:eu-west-1:123456789012:job/a"})"},
    {criteria + "/numberOfSucceededThings",
     R"({"jobExecutionsRolloutConfig": {"exponentialRate": {"rateIncreaseCriteria":
         {"numberOfNotifiedThings": null, "numberOfSucceededThings": 50}}}})"},
    {"/jobTemplateArn",
     R"({"jobTemplateArn": "arn:aws:iot:eu-west-1:123456789012:jobtemplate/gateway-firmware"})"},
    {"/documentParameters",
     R"({"document": null, "documentParameters": {"runAsUser": "root"},
         "jobTemplateArn": "arn:aws:iot:eu-west-1::jobtemplate/AWS-Reboot:1.0"})"}};

/// A document grows between its braces, an expression between its fields.
const std::vector<jtlint::test::Growth> growths = {
    {"/document", "{", ' '},
    {"/maintenanceWindows/0/startTime", "cron(0", ' '},
    {"/schedulingConfig/maintenanceWindows/0/startTime", "cron(0", ' '}};

/// Those of every dialect.
const std::vector<Difference> differences = {
    {"/document min", "a document is JSON, which is never empty"},
    {"/documentSource min", "no URL has one character"},
    {"/presignedUrlConfig/roleArn min", "the shortest ARN of a role is longer"},
    {"/presignedUrlConfig/roleArn max", "IAM: a path has 512 characters at most, a name 64"},
    {"/jobExecutionsRolloutConfig/maximumPerMinute bits", "developer guide and service: 1000"},
    {"/jobExecutionsRolloutConfig/maximumPerMinute required", "the service asks for it"},
    {"/abortConfig/criteriaList/0/thresholdPercentage min", "the service refuses 0"},
    {"/timeoutConfig/inProgressTimeoutInMinutes min", "API reference and service: 1"},
    {"/timeoutConfig/inProgressTimeoutInMinutes bits", "API reference and service: 10080"},
    {"/destinationPackageVersions max", "API reference, in prose: 25"},
    {"/destinationPackageVersions/0 min", "no ARN of a package version has one character"},
    {"/destinationPackageVersions/0 max", "API model: a name has 128 characters, a version 64"},
    {"/destinationPackageVersions/0 pattern", "API model: the characters of names and versions"}};

std::vector<Difference> operator+(std::vector<Difference> all,
                                  const std::vector<Difference>& more) {
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

const std::vector<Difference> differences_of_template = {
    {"/maintenanceWindows/0/startTime min", "no cron expression has one character"}};

/// Of what stands in an input.
const std::vector<Difference> differences_of_input = {
    {"/document required", "the service asks for this, or for what it can be taken from"},
    {"/documentSource required", "as above"},
    {"/tags max", "registry schema and quotas: 50"},
    {"/timeoutConfig/inProgressTimeoutInMinutes required", "the service refuses an empty object"},
    {criteria + "/numberOfNotifiedThings required", "the service asks for exactly one criterion"},
    {criteria + "/numberOfSucceededThings required", "the service asks for exactly one criterion"}};

const std::vector<Difference> differences_of_job = {
    {"/jobTemplateArn min", "the shortest ARN of a job template is longer"},
    {"/jobTemplateArn max", "API model: the id of a job template has 64 characters"},
    {"/jobTemplateArn pattern", "API model: the characters of the id of a job template"},
    {"/schedulingConfig/startTime min", "a time has more characters"},
    {"/schedulingConfig/startTime max", "a time has fewer characters"},
    {"/schedulingConfig/endTime min", "as above"},
    {"/schedulingConfig/endTime max", "as above"},
    {"/schedulingConfig/maintenanceWindows/0/startTime min", "no cron expression is so short"},
    {"/targets max", "quotas: 100"},
    {"/targets/0 min", "no ARN of a target has one character"},
    {"/targets/0 max", "API model: the name of a thing has 128 characters"}};

const std::vector<Difference> differences_of_api = {
    {"/jobArn required", "the service asks for this, document or documentSource"},
    {"/jobArn min", "the shortest ARN of a job is longer"},
    {"/jobArn max", "API model: the id of a job has 64 characters"}};

const std::vector<Difference> differences_of_describe = {
    {"/abortConfig/criteriaList required", "an empty object is one that is not set", true},
    {"/jobExecutionsRetryConfig/criteriaList required", "as above", true},
    {"/jobTemplateArn min", "the form that the service gives it is longer"},
    {"/jobTemplateArn max", "it ends in the id, which has 64 characters at most"},
    {"/jobTemplateArn pattern", "the form that the service gives it"}};

const std::vector<Row> rows = {
    {"api",
     {"CreateJobTemplateRequest",
      "{" + of_template + R"(, "tags": [{"Key": "team", "Value": "firmware"}]})", variants,
      growths},
     differences + differences_of_template + differences_of_input + differences_of_api,
     {}},
    {"describe",
     {"DescribeJobTemplateResponse", "{" + of_template + R"(, "createdAt": 1795373070.8,
       "jobTemplateArn": "arn:aws:iot:eu-west-1:123456789012:jobtemplate/gateway-firmware"})",
      variants, growths},
     differences + differences_of_template + differences_of_describe,
     {"/ResponseMetadata"}},  // which is boto3's
    {"job",
     {"CreateJobRequest", full_job, variants, growths},
     differences + differences_of_input + differences_of_job,
     {}}};

/// The API model, or nothing and a warning where it is not at hand.
std::optional<Node> api_model() {
  const std::string path = "aws/iot-api-model.json";
  const auto text = jtlint::test::shared_data(path);
  if (text) return jtlint::test::json_node(*text);
  WARN("NOT TESTED against the API model: there is no ../shared/data/" << path);
  return std::nullopt;
}

bool is_refused(const std::string& dialect, const ModelCase& each) {
  const auto findings = jtlint::test::lint("template.json", each.json, dialect).findings;
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.pointer == each.pointer && finding.severity == Severity::error;
  });
}

/// The constraints of the model that jtlint does not hold as the model does.
Names departures(const Node& model, const Row& row) {
  Names found;
  for (const ModelCase& each : jtlint::test::model_cases(model, row.subject)) {
    if (is_refused(row.dialect, each) != each.keeps) continue;
    found.insert(each.constraint + (each.keeps ? ": stricter" : ": laxer"));
  }
  return found;
}

Names departures_known(const Row& row) {
  Names known;
  for (const Difference& each : row.differences) {
    REQUIRE_FALSE(each.reason.empty());
    known.insert(each.constraint + (each.laxer ? ": laxer" : ": stricter"));
  }
  return known;
}

Names without(Names names, const Names& others) {
  std::erase_if(names, [&](const std::string& name) { return others.contains(name); });
  return names;
}

/// The members of our schema below a node of it, as `model_members` has those of the model.
void collect_members(const Node& schema, const Node& node, const std::string& pointer,
                     Names& members) {
  if (const Node* reference = node.find("$ref")) {
    const std::string path = reference->text.decoded().substr(1);  // of "#/definitions/x"
    return collect_members(schema, *jtlint::test::value_at(schema, path), pointer, members);
  }
  if (const Node* items = node.find("items")) {
    collect_members(schema, *items, pointer + "/0", members);
  }
  const Node* properties = node.find("properties");
  if (properties == nullptr) return;
  for (const jtlint::Member& member : properties->members) {
    const std::string inner = pointer + "/" + member.key.decoded();
    members.insert(inner);
    collect_members(schema, member.value, inner, members);
  }
}

Names names_in(const Node& model, const std::string& structure) {
  const auto members = jtlint::test::model_members(model, structure);
  return {members.begin(), members.end()};
}

Names schema_members(const std::string& dialect) {
  const Node schema = jtlint::test::json_node(jtlint::embedded().schema);
  Names members;
  collect_members(schema, *schema.find("definitions")->find(dialect), "", members);
  return members;
}

}  // namespace

TEST_CASE("jtlint refuses what the API model forbids, and nothing else without a reason") {
  const auto model = api_model();
  if (!model) return;
  for (const Row& row : rows) {
    INFO(row.dialect);
    const auto found = departures(*model, row);
    const auto known = departures_known(row);
    CHECK(without(found, known) == Names{});  // departures that no table names
    CHECK(without(known, found) == Names{});  // entries that nothing needs any more
  }
}

TEST_CASE("the schema knows the members that the API model knows") {
  const auto model = api_model();
  if (!model) return;
  for (const Row& row : rows) {
    INFO(row.dialect);
    const Names known = names_in(*model, row.subject.structure);
    const Names ours = schema_members(row.dialect);
    CHECK(without(ours, known) == row.more_members);
    CHECK(without(known, ours) == Names{});
  }
}

TEST_CASE("the schema knows the members that jobs have in the API model") {
  const auto model = api_model();
  if (!model) return;
  const Names described = names_in(*model, "Job");
  const Names ours = schema_members("describe-job");
  CHECK(without(ours, described) == Names{"/documentSource"});  // which stands beside the job
  for (const std::string& counted : without(described, ours)) {
    CHECK(counted.starts_with("/jobProcessDetails/"));
  }
}
