#include <string>

#include "support/catch.h"
#include "support/judged.h"

using jtlint::test::judged;

// What the function `trust` makes of policies. The account is 1, the Region r.

namespace {

std::string asked(const std::string& part, const std::string& policy) {
  return judged("trust: {part: " + part + ", policy: p, service: iot.amazonaws.com, for: arn}",
                "{v: role, arn: 'arn:aws:iot:r:1:jobtemplate/a', p: " + policy + "}");
}

/// The verdict on a policy, with why it fails.
std::string access(const std::string& policy) {
  const std::string line = asked("access", policy);
  const std::string before = "fails; \"role\" {problem: ";
  return line.starts_with(before) ? line.substr(before.size(), line.size() - before.size() - 1)
                                  : line;
}

/// The same of a policy of one statement that lets AWS IoT assume the role, but for a `member`.
std::string access_with(const std::string& member) {
  return access("{Statement: [{Effect: Allow, " + member + "}]}");
}

std::string principal(const std::string& principal) {
  return access_with("Action: 'sts:AssumeRole', Principal: " + principal);
}

std::string action(const std::string& action) {
  return access_with("Principal: {Service: iot.amazonaws.com}, " + action);
}

const std::string allow =
    "Effect: Allow, Principal: {Service: iot.amazonaws.com}, "
    "Action: 'sts:AssumeRole'";

std::string condition(const std::string& condition) {
  return access("{Statement: {" + allow + ", Condition: " + condition + "}}");
}

/// The keys on which a policy has no condition.
std::string lacks(const std::string& statements) {
  const std::string line = asked("conditions", "{Statement: [" + statements + "]}");
  const std::string before = "fails; \"role\" {problem: no condition on ";
  return line.starts_with(before) ? line.substr(before.size(), line.size() - before.size() - 1)
                                  : line;
}

const std::string nothing =
    "no statement of its trust policy allows iot.amazonaws.com "
    "sts:AssumeRole";

}  // namespace

TEST_CASE("trust: the principal is the service, or everyone") {
  CHECK(principal("{Service: iot.amazonaws.com}") == "holds");
  CHECK(principal("{Service: IoT.AmazonAWS.com}") == "holds");
  CHECK(principal("{Service: [ec2.amazonaws.com, iot.amazonaws.com]}") == "holds");
  CHECK(principal("'*'") == "holds");
  CHECK(principal("{AWS: '*'}") == "holds");
  CHECK(principal("{AWS: ['arn:aws:iam::1:root', '*']}") == "holds");
  CHECK(principal("{Service: ec2.amazonaws.com}") == nothing);
  CHECK(principal("{AWS: 'arn:aws:iam::1:root'}") == nothing);
  CHECK(principal("{Federated: iot.amazonaws.com}") == nothing);
  CHECK(principal("{}") == nothing);
}

TEST_CASE("trust: of a principal that only IAM knows, nothing is said") {
  CHECK(principal("{Service: iot.amazonaws.com.cn}") == "unknown");
  CHECK(principal("{Service: 5}") == nothing);
  CHECK(principal("{Service: {}}") == "unknown");
  CHECK(principal("{Service: []}") == "unknown");
  CHECK(principal("iot.amazonaws.com") == "unknown");
  CHECK(principal("opaque") == "unknown");
  CHECK(access_with("NotPrincipal: {AWS: x}, Action: 'sts:AssumeRole'") == "unknown");
  CHECK(access_with("Action: 'sts:AssumeRole'") == "unknown");
}

TEST_CASE("trust: the action is sts:AssumeRole, whatever its case, or a pattern of it") {
  CHECK(action("Action: 'sts:AssumeRole'") == "holds");
  CHECK(action("Action: 'STS:assumerole'") == "holds");
  CHECK(action("Action: 'sts:*'") == "holds");
  CHECK(action("Action: '*'") == "holds");
  CHECK(action("Action: 'sts:Assume?ole*'") == "holds");
  CHECK(action("Action: ['sts:TagSession', 'sts:AssumeRole']") == "holds");
  CHECK(action("Action: 'sts:TagSession'") == nothing);
  CHECK(action("Action: 'sts:AssumeRoleWithSAML'") == nothing);
  CHECK(action("NotAction: 'iam:*'") == "unknown");
  CHECK(action("Action: {}") == "unknown");
}

TEST_CASE("trust: a policy is one statement or a list of them") {
  CHECK(access("{Statement: {" + allow + "}}") == "holds");
  CHECK(access("{Statement: [{" + allow + "}, {Effect: Allow}]}") == "holds");
  for (const std::string policy : {"{}", "{Statement: []}", "{Statement: x}", "{Statement: [x]}",
                                   "opaque", "x", "[]", "{Statement: opaque}", "5"}) {
    CHECK(access(policy) == "unknown");
  }
  CHECK(asked("access", "{Statement: []}, q: 1") == "unknown");
}

TEST_CASE("trust: what is denied without a condition is denied") {
  const std::string denied = "its trust policy denies iot.amazonaws.com sts:AssumeRole";
  const std::string deny = "Principal: '*', Action: '*'";
  CHECK(access("{Statement: [{" + allow + "}, {Effect: Deny, " + deny + "}]}") == denied);
  CHECK(access("{Statement: [{" + allow + "}, {Effect: Deny, Condition: {}, " + deny + "}]}") ==
        "unknown");
  CHECK(access("{Statement: [{" + allow +
               "}, {Effect: Deny, Principal: {AWS: x}, Action: '*'}]}") == "holds");
  CHECK(access("{Statement: [{" + allow + "}, {Effect: Deny, NotPrincipal: x, Action: '*'}]}") ==
        "unknown");
  CHECK(access("{Statement: [{Effect: Forbid, " + deny + "}]}") == "unknown");
}

TEST_CASE("trust: a condition may ask for another account") {
  const std::string other = "its trust policy asks for the aws:SourceAccount 2, not 1";
  CHECK(condition("{StringEquals: {'aws:SourceAccount': '1'}}") == "holds");
  CHECK(condition("{StringEquals: {'AWS:sourceaccount': 1}}") == "holds");
  CHECK(condition("{StringEquals: {'aws:SourceAccount': ['2', '1']}}") == "holds");
  CHECK(condition("{StringLike: {'aws:SourceAccount': '*'}}") == "holds");
  CHECK(condition("{StringEquals: {'aws:SourceAccount': '2'}}") == other);
  CHECK(condition("{'ForAnyValue:StringLike': {'aws:SourceAccount': ['2', '3?']}}") == other);
  CHECK(condition("{StringEquals: {'aws:SourceAccount': '1'}, "
                  "StringLike: {'aws:SourceAccount': '2'}}") == other);
  CHECK(condition("{StringEqualsIfExists: {'aws:SourceAccount': '2'}}") == "holds");
  CHECK(condition("{'ForAllValues:StringEquals': {'aws:SourceAccount': '2'}}") == "holds");
  CHECK(condition("{StringNotEquals: {'aws:SourceAccount': '1'}}") == "holds");
  CHECK(condition("{StringEquals: {'aws:SourceAccount': '${aws:PrincipalAccount}'}}") == "holds");
  CHECK(condition("{StringEquals: {'sts:ExternalId': 'x'}}") == "holds");
  CHECK(condition("x") == "holds");
}

TEST_CASE("trust: a condition may ask for an ARN that none here has") {
  const std::string here = ", and here all begin with arn:aws:iot:r:1:";
  const std::string asked_for = "its trust policy asks for the aws:SourceArn ";
  CHECK(condition("{ArnLike: {'aws:SourceArn': 'arn:aws:iot:*:1:job/*'}}") == "holds");
  CHECK(condition("{ArnEquals: {'aws:SourceArn': 'arn:aws:iot:r:1:*'}}") == "holds");
  CHECK(condition("{StringEquals: {'aws:SourceArn': 'arn:aws:iot:r:1:job/a'}}") == "holds");
  CHECK(condition("{StringLike: {'aws:SourceArn': '*'}}") == "holds");
  CHECK(condition("{ArnLike: {'aws:SourceArn': 'arn:aws:iot:s:1:*'}}") ==
        asked_for + "arn:aws:iot:s:1:*" + here);
  CHECK(condition("{StringEquals: {'aws:SourceArn': 'arn:aws:iot:*:1:job/*'}}") ==
        asked_for + "arn:aws:iot:*:1:job/*" + here);
}

TEST_CASE("trust: one statement that lets the service in is enough") {
  const std::string other = ", Condition: {StringEquals: {'aws:SourceAccount': '2'}}";
  CHECK(access("{Statement: [{" + allow + other + "}, {" + allow + "}]}") == "holds");
  CHECK(access("{Statement: [{" + allow + other +
               "}, {Effect: Allow, NotPrincipal: x, "
               "Action: '*'}]}") == "unknown");
}

TEST_CASE("trust: conditions keep the service from acting for others") {
  const std::string account = "StringEquals: {'aws:SourceAccount': '1'}";
  const std::string arn = "ArnLike: {'aws:SourceArn': 'arn:aws:iot:r:1:*'}";
  const auto with = [](const std::string& operators) {
    return "{" + allow + ", Condition: {" + operators + "}}";
  };
  CHECK(lacks("{" + allow + "}") == "aws:SourceAccount or aws:SourceArn");
  CHECK(lacks(with("")) == "aws:SourceAccount or aws:SourceArn");
  CHECK(lacks(with(account)) == "aws:SourceArn");
  CHECK(lacks(with(arn)) == "aws:SourceAccount");
  CHECK(lacks(with(account + ", " + arn)) == "holds");
  CHECK(lacks(with(account + ", " + arn) + ", {" + allow + "}") ==
        "aws:SourceAccount or aws:SourceArn");
  CHECK(lacks("opaque") == "holds");
}

TEST_CASE("trust: of a policy that does not let the service in, no condition is missed") {
  CHECK(lacks("{Effect: Allow, Principal: {Service: x}, Action: '*'}") == "holds");
  CHECK(lacks("{" + allow + "}, {Effect: Deny, Principal: '*', Action: '*'}") == "holds");
}

TEST_CASE("trust: who is denied all others has a condition as well") {
  const std::string deny =
      "{Effect: Deny, Principal: '*', Action: 'sts:*', "
      "Condition: {StringNotEquals: {'aws:SourceAccount': '1'}}}";
  CHECK(lacks("{" + allow + "}, " + deny) == "aws:SourceArn");
}

TEST_CASE("trust: without a source nothing is known of it") {
  const std::string trust = "trust: {part: access, policy: p, service: iot.amazonaws.com}";
  CHECK(judged(trust, "{v: x, p: {Statement: {" + allow +
                          ", Condition: {StringEquals: {'aws:SourceAccount': '2'}}}}}") == "holds");
}

TEST_CASE("trust: a policy that is larger than IAM allows is not judged") {
  const std::string many =
      ", Condition: {StringEquals: {'aws:SourceAccount': '" + std::string(70'000, '2') + "'}}";
  CHECK(access("{Statement: {" + allow + many + "}}") == "unknown");
}
