#include "check/shape/schema.h"

#include <algorithm>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/lint.h"
#include "support/rule_view.h"

using jtlint::Schema;
using jtlint::Tree;
using jtlint::test::catalogue;
using jtlint::test::yaml_tree;
using Keyword = jtlint::Schema::Keyword;

namespace {

using Lines = std::vector<std::string>;

std::string name_of(Keyword keyword) {
  switch (keyword) {
    case Keyword::type:
      return "type";
    case Keyword::required:
      return "required";
    case Keyword::unknown:
      return "unknown";
    case Keyword::choice:
      return "choice";
  }
  return "";
}

/// The violations of a template as lines "keyword /pointer name". Schema::validate throws where the
/// validator describes one in words that it does not know.
Lines violations_of(const std::string& yaml) {
  const Tree tree = yaml_tree("{jobTemplateId: a, description: b, " + yaml.substr(1));
  Lines lines;
  for (const Schema::Violation& violation : catalogue().schema().validate(*tree, "api")) {
    lines.push_back(name_of(violation.keyword) + " " + json_pointer(*violation.node) +
                    (violation.name.empty() ? "" : " " + violation.name));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace

TEST_CASE("each keyword of the schema is understood from the validator's words") {
  CHECK(violations_of("{timeoutConfig: 5}") == Lines{"type /timeoutConfig"});
  CHECK(violations_of("{abortConfig: {}}") == Lines{"required /abortConfig criteriaList"});
  CHECK(violations_of("{timeout: 5}") == Lines{"unknown /timeout timeout"});
  CHECK(violations_of("{jobExecutionsRetryConfig: {criteriaList: [{failureType: NONE, "
                      "numberOfRetries: 1}]}}") ==
        Lines{"choice /jobExecutionsRetryConfig/criteriaList/0/failureType"});
}

TEST_CASE("several violations are told apart, however deep they are") {
  CHECK(violations_of("{abortConfig: {criteriaList: [{failureType: X, action: CANCEL, "
                      "thresholdPercentage: '5'}, 7, {}]}}") ==
        Lines{"choice /abortConfig/criteriaList/0/failureType",
              "required /abortConfig/criteriaList/0 minNumberOfExecutedThings",
              "required /abortConfig/criteriaList/2 action",
              "required /abortConfig/criteriaList/2 failureType",
              "required /abortConfig/criteriaList/2 minNumberOfExecutedThings",
              "required /abortConfig/criteriaList/2 thresholdPercentage",
              "type /abortConfig/criteriaList/0/thresholdPercentage",
              "type /abortConfig/criteriaList/1"});
}

TEST_CASE("every unknown member of an object is told") {
  CHECK(violations_of("{timeoutConfig: {a: 1, b: 2}}") ==
        Lines{"unknown /timeoutConfig/a a", "unknown /timeoutConfig/b b"});
}

TEST_CASE("a value of a wrong type is not also outside of its enum") {
  CHECK(violations_of("{jobExecutionsRetryConfig: {criteriaList: [{failureType: 5, "
                      "numberOfRetries: 1}]}}") ==
        Lines{"type /jobExecutionsRetryConfig/criteriaList/0/failureType"});
}

TEST_CASE("a name may hold whatever a path of the validator consists of") {
  CHECK(violations_of("{'a][b': 1, \"it's\": 2, '<root>': 3}").size() == 3);
  CHECK(violations_of("{\"'\": {}, '': 1}").size() == 2);
}

TEST_CASE("a number is whole by its value, however it is written") {
  for (const std::string whole : {"60", "60.0", "6e1", "1e2", "-0", "1e400"}) {
    INFO(whole);
    CHECK(violations_of("{timeoutConfig: {inProgressTimeoutInMinutes: " + whole + "}}") == Lines{});
  }
  for (const std::string other : {"60.5", "1e-1", ".inf", ".nan"}) {
    INFO(other);
    CHECK(violations_of("{timeoutConfig: {inProgressTimeoutInMinutes: " + other + "}}") ==
          Lines{"type /timeoutConfig/inProgressTimeoutInMinutes"});
  }
}

TEST_CASE("the schema says what it knows of a place") {
  const Tree tree = yaml_tree(
      "{timeoutConfig: {}, abortConfig: {criteriaList: [{failureType: ALL}]}, other: {x: 1}}");
  const Schema& schema = catalogue().schema();
  const Schema::Facts facts = schema.facts(*tree->find("timeoutConfig"), "api");
  CHECK(facts.types == Lines{"object"});
  CHECK(facts.members == Lines{"inProgressTimeoutInMinutes"});
  const auto& criterion = tree->find("abortConfig")->find("criteriaList")->items.front();
  CHECK(schema.facts(*criterion.find("failureType"), "api").choices ==
        Lines{"FAILED", "REJECTED", "TIMED_OUT", "ALL"});
  CHECK(schema.facts(*tree->find("other")->find("x"), "api").types == Lines{});
}

TEST_CASE("the schema knows where a member belongs") {
  const Schema& schema = catalogue().schema();
  CHECK(schema.owners_of("expiresInSec", "api") == std::vector<Lines>{{"presignedUrlConfig"}});
  CHECK(schema.owners_of("document", "api") == std::vector<Lines>{{}});
  CHECK(schema.owners_of("criteriaList", "api").size() == 2);
  CHECK(schema.owners_of("nothing", "api").empty());
  CHECK(schema.dialects() == Lines{"api", "cloudcontrol", "cloudformation", "describe",
                                   "describe-job", "document", "job", "terraform"});
}

TEST_CASE("the schema knows where a new member may stand") {
  const Schema& schema = catalogue().schema();
  CHECK(schema.has_place_for("newMember"));
  CHECK(schema.has_place_for("timeoutConfig.newMember"));
  CHECK(schema.has_place_for("abortConfig.criteriaList[].newMember"));
  CHECK(schema.has_place_for("jobExecutionsRolloutConfig.exponentialRate.newMember"));
  CHECK_FALSE(schema.has_place_for("abortConfig.criteriaList.newMember"));
  CHECK_FALSE(schema.has_place_for("TimeoutConfig.newMember"));
  CHECK_FALSE(schema.has_place_for("timeoutConfig[].newMember"));
  CHECK_FALSE(schema.has_place_for("timeoutConfig.inProgressTimeoutInMinutes.newMember"));
}
