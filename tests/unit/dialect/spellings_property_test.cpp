#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "dialect/recognise.h"
#include "document/node_text.h"
#include "support/catch.h"
#include "support/json_writer.h"
#include "support/lint.h"
#include "support/random.h"
#include "support/tree_edit.h"
#include "support/yaml_writer.h"

// One template, spelled in ever new ways: as JSON and YAML, as input and as output of the API,
// alone and in a list, its members in any order, with comments, blank lines, anchors and other line
// ends. However it is spelled, the same is found in the same places.

using jtlint::Finding;
using jtlint::Kind;
using jtlint::Member;
using jtlint::Node;
using jtlint::Span;
using jtlint::test::json_node;
using jtlint::test::Random;
using jtlint::test::Written;

namespace {

constexpr std::uint64_t spellings = 60;

/// Where a finding stands, as to the value at its pointer.
enum class At { value, inside, anchor, name };

struct Row {
  std::string patch;  ///< merged into the base template
  std::string rule;   ///< empty: nothing is found
  std::string pointer;
  At at = At::value;
  bool only_input = false;  ///< of CreateJobTemplate: what it is about is not in its output
};

const std::string base = R"json({
  "jobTemplateId": "gateway-firmware",
  "description": "Installs the firmware of ümläut gateways 🚀",
  "document": "{\"steps\": [\"a\\tb\", {\"c\": 1.50}]}",
  "presignedUrlConfig": {"roleArn": "arn:aws:iam::123456789012:role/iot", "expiresInSec": 300},
  "jobExecutionsRolloutConfig": {"maximumPerMinute": 100},
  "timeoutConfig": {"inProgressTimeoutInMinutes": 60},
  "maintenanceWindows": [{"startTime": "cron(0 2 ? * MON *)", "durationInMinutes": 60}],
  "destinationPackageVersions": ["arn:aws:iot:eu-west-1:123456789012:package/app/version/1.0"],
  "tags": [{"Key": "team", "Value": ""}]
})json";

const std::vector<Row> rows = {
    {"{}", "", ""},
    {R"({"jobTemplateId": "has.dot"})", "job-template-id-characters", "/jobTemplateId", At::inside},
    {R"({"description": null})", "required", "", At::anchor, true},
    {R"({"description": "two\nlines"})", "description-characters", "/description", At::inside},
    {R"({"description": true})", "type", "/description"},
    {R"({"document": "{\"a\": [1,]}"})", "document-json", "/document", At::inside},
    {R"({"document": {"steps": []}})", "type", "/document", At::anchor},
    {R"({"presignedUrlConfig": {"expiresInSec": 3601}})", "presigned-url-expiry",
     "/presignedUrlConfig/expiresInSec"},
    {R"({"presignedUrlConfig": {"expiresInSec": "300"}})", "type",
     "/presignedUrlConfig/expiresInSec"},
    {R"({"presignedUrlConfig": {"roleArn": "arn:aws:iam::12345:role/iot"}})", "role-arn",
     "/presignedUrlConfig/roleArn", At::inside},
    {R"({"jobExecutionsRolloutConfig": {"maximumPerMinute": 1001}})", "maximum-rate",
     "/jobExecutionsRolloutConfig/maximumPerMinute"},
    {R"({"jobExecutionsRolloutConfig": {"exponentialRate": {"baseRatePerMinute": 10,
         "incrementFactor": 1.55, "rateIncreaseCriteria": {"numberOfNotifiedThings": 5}}}})",
     "increment-factor-precision", "/jobExecutionsRolloutConfig/exponentialRate/incrementFactor"},
    {R"({"jobExecutionsRolloutConfig": {"exponentialRate": {"baseRatePerMinute": 10,
         "incrementFactor": 1.5, "rateIncreaseCriteria": {"numberOfNotifiedThings": 5,
         "numberOfSucceededThings": 5}}}})",
     "rate-increase-criterion", "/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria",
     At::anchor},
    {R"({"jobExecutionsRolloutConfig": {"exponentialRate": {"incrementFactor": 1.5,
         "rateIncreaseCriteria": {"numberOfNotifiedThings": 5}}}})",
     "required", "/jobExecutionsRolloutConfig/exponentialRate", At::anchor},
    {R"({"timeoutConfig": {"inProgressTimeoutInMinute": 5, "inProgressTimeoutInMinutes": null}})",
     "unknown-property", "/timeoutConfig/inProgressTimeoutInMinute", At::name},
    {R"({"abortConfig": {"criteriaList": [{"failureType": "FAILED", "action": "CANCEL",
         "thresholdPercentage": 10.990000000000000001, "minNumberOfExecutedThings": 100}]}})",
     "threshold-percentage-precision", "/abortConfig/criteriaList/0/thresholdPercentage"},
    {R"({"abortConfig": {"criteriaList": [{"failureType": "FAILED", "action": "ABORT",
         "thresholdPercentage": 10, "minNumberOfExecutedThings": 100}]}})",
     "enum-value", "/abortConfig/criteriaList/0/action"},
    {R"({"timeoutConfig": {"inProgressTimeoutInMinutes": 123456789012345678901234567890}})",
     "in-progress-timeout", "/timeoutConfig/inProgressTimeoutInMinutes"},
    {R"({"timeoutConfig": {"inProgressTimeoutInMinutes": null}})", "timeout-empty",
     "/timeoutConfig", At::anchor, true},
    {R"({"jobExecutionsRetryConfig": {"criteriaList": [{"failureType": "FAILED",
         "numberOfRetries": 11}]}, "abortConfig": {"criteriaList": [{"failureType": "FAILED",
         "action": "CANCEL", "thresholdPercentage": 10, "minNumberOfExecutedThings": 100}]}})",
     "retry-count", "/jobExecutionsRetryConfig/criteriaList/0/numberOfRetries"},
    {R"json({"maintenanceWindows": [{"startTime": "cron(0 2 * * MON *)", "durationInMinutes": 60}]})json",
     "maintenance-window-cron", "/maintenanceWindows/0/startTime", At::inside},
    {R"json({"maintenanceWindows": [{"startTime": "cron(0 2 ? * MON *)", "durationInMinutes": 1431}]
})json",
     "maintenance-window-duration", "/maintenanceWindows/0/durationInMinutes"},
    {R"({"destinationPackageVersions": ["arn:aws:iot:eu-west-1:123456789012:thing/a"]})",
     "package-version-arn", "/destinationPackageVersions/0", At::inside},
    {R"({"tags": [{"Key": "a,b"}]})", "tag-key-characters", "/tags/0/Key", At::inside, true},
};

/// What the service and its clients put in place of what is not set, and in addition.
Node as_described(Node node, Random& random) {
  const std::string id = node.find("jobTemplateId")->text.decoded();
  std::erase_if(node.members, [](const Member& member) { return member.key.decoded() == "tags"; });
  const std::vector<std::string> additions = {
      R"({"createdAt": 1795373070.8})",
      R"({"createdAt": "2026-11-22T18:44:30.800000+00:00", "ResponseMetadata": {"RetryAttempts": 0}})",
      R"({"abortConfig": {}, "jobExecutionsRetryConfig": null, "documentSource": null})",
      R"({"jobExecutionsRetryConfig": {"criteriaList": null}})"};
  Node more = json_node(random.one_of(additions));
  for (Member& member : more.members) {
    const bool set = node.find(member.key.decoded()) != nullptr;
    if (!set) node.members.push_back(std::move(member));
  }
  Node arn = jtlint::test::text_node("arn:aws:iot:eu-west-1:123456789012:jobtemplate/" + id);
  node.members.push_back({jtlint::Text(std::string("jobTemplateArn")), std::move(arn)});
  return node;
}

void shuffle(Node& node, Random& random) {
  for (Node& item : node.items) shuffle(item, random);
  for (std::size_t i = node.members.size(); i > 1; --i) {
    std::swap(node.members[i - 1], node.members[random.below(i)]);
  }
  for (Member& member : node.members) shuffle(member.value, random);
}

/// One spelling of a template.
struct Spelling {
  std::string name;
  std::string dialect;
  Written written;
  std::string prefix;  ///< of all pointers
};

Spelling spell(const Node& input, bool described, Random& random) {
  Node node = described ? as_described(input, random) : input;
  shuffle(node, random);
  const bool listed = random.one_in(4);
  if (listed) {
    Node list{.kind = Kind::sequence};
    list.items.push_back(std::move(node));
    node = std::move(list);
  }
  const bool json = random.one_in(3);
  return {json ? "a.json" : "a.yaml", described ? "describe" : "api",
          json ? write_json(node, random) : write_yaml({node}, random), listed ? "/0" : ""};
}

/// Whether a finding stands where the value at its pointer was written.
bool stands(const Finding& finding, const Node& value, At at) {
  const Span span = finding.span;
  if (at == At::value) return span == value.span;
  if (at == At::anchor) return span == value.anchor();
  if (at == At::name) return span == value.key_span;
  return value.span.begin <= span.begin && span.end <= value.span.end;
}

std::optional<std::string> difference(const Row& row, const Spelling& spelling) {
  const std::string& bytes = spelling.written.bytes;
  const bool recognised = jtlint::recognise(bytes).ours;  // no name of it may be free of escapes
  const auto dialect = recognised ? std::nullopt : std::optional(spelling.dialect);
  auto found = jtlint::test::lint(spelling.name, bytes, dialect).findings;
  std::erase_if(found, [](const Finding& finding) {
    return finding.rule == "ambiguous-scalar";  // which is about the spelling of a number in YAML
  });
  std::string rules;
  for (const Finding& finding : found) rules += finding.rule + " " + finding.pointer + "; ";
  const std::string pointer = spelling.prefix + row.pointer;
  const std::string expected = row.rule.empty() ? "" : row.rule + " " + pointer + "; ";
  if (rules != expected) return "found " + rules;
  if (row.rule.empty()) return std::nullopt;
  const Node* value = jtlint::test::value_at(spelling.written.documents.front(), pointer);
  if (stands(found.front(), *value, row.at)) return std::nullopt;
  return fmt::format("stands at {}-{}", found.front().span.begin, found.front().span.end);
}

}  // namespace

TEST_CASE("however a template is spelled, the same is found in the same places") {
  for (const Row& row : rows) {
    const Node input = jtlint::merge_patch(json_node(base), json_node(row.patch));
    for (std::uint64_t seed = 0; seed < spellings; ++seed) {
      Random random(seed);
      const bool described = !row.only_input && random.one_in(2);
      const Spelling spelling = spell(input, described, random);
      const auto different = difference(row, spelling);
      INFO(row.patch);
      INFO(spelling.written.bytes);
      REQUIRE(different.value_or("") == "");
    }
  }
}
