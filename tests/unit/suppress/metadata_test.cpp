#include <string>

#include "support/catch.h"
#include "unit/suppress/ignores.h"

using jtlint::test::found;
using jtlint::test::Lines;

namespace {

/// A resource, on line 3, whose Metadata holds this for jtlint, from line 6 on.
std::string stack(const std::string& noted) {
  return "Resources:\n"
         "  Other: {Type: AWS::IoT::JobTemplate, Properties: {JobTemplateId: !Ref B, Description: "
         "b, "
         "Document: '{}', TimeoutConfig: {InProgressTimeoutInMinutes: 0}}}\n"
         "  Rollout:\n"
         "    Type: AWS::IoT::JobTemplate\n"
         "    Metadata:\n" +
         noted +
         "    Properties:\n"
         "      JobTemplateId: !Ref A\n"
         "      Description: b\n"
         "      Document: '{}'\n"
         "      TimeoutConfig: {InProgressTimeoutInMinutes: 0}\n"
         "Parameters: {A: {Type: String}, B: {Type: String}}\n";
}

/// What is found on line 6, where something is wrong.
Lines wrong(const std::string& noted) {
  Lines lines;
  for (const auto& finding :
       jtlint::test::lint("a.yaml", stack("      jtlint: " + noted + "\n")).findings) {
    if (finding.rule != "in-progress-timeout")
      lines.push_back(finding.rule + " " + finding.message);
  }
  return lines;
}

}  // namespace

TEST_CASE("the metadata of a resource covers the resource") {
  CHECK(found(stack("      jtlint: {ignore: [in-progress-timeout]}\n")) ==
        Lines{"2 in-progress-timeout", "11 in-progress-timeout (metadata: )"});
  CHECK(
      found(stack("      jtlint:\n        ignore:\n"
                  "        - rule: [role-arn, in-progress-timeout]\n"
                  "          reason: why\n          until: 2026-11-23\n"
                  "          pointer: /Properties/TimeoutConfig\n")) ==
      Lines{"2 in-progress-timeout", "8 unused-ignore", "16 in-progress-timeout (metadata: why)"});
}

TEST_CASE("the pointer of metadata goes on from the resource, or from the root") {
  for (const std::string pointer :
       {"/Properties", "/Properties/TimeoutConfig/InProgressTimeoutInMinutes",
        "/Resources/Rollout/Properties/TimeoutConfig"}) {
    CHECK(wrong("{ignore: [{rule: in-progress-timeout, pointer: " + pointer + "}]}") == Lines{});
  }
  CHECK(wrong("{ignore: [{rule: in-progress-timeout, pointer: /Properties/Timeout}]}").size() == 1);
}

TEST_CASE("the metadata of a stack covers the stack, in JSON as well") {
  CHECK(found(R"({"Metadata": {"jtlint": {"ignore": ["in-progress-timeout"]}}, "Resources": {
"A": {"Type": "AWS::IoT::JobTemplate", "Properties": {"JobTemplateId": {"Ref": "B"},
"Description": "b", "Document": "{}", "TimeoutConfig": {"InProgressTimeoutInMinutes": 0}}}},
"Parameters": {"B": {"Type": "String"}}})",
              "a.json") == Lines{"3 in-progress-timeout (metadata: )"});
}

TEST_CASE("metadata that is expired, unused or names an unknown rule says so") {
  CHECK(
      found(stack("      jtlint: {ignore: [{rule: in-progress-timeout, until: 2026-11-22}]}\n")) ==
      Lines{"2 in-progress-timeout", "6 expired-ignore", "11 in-progress-timeout"});
  CHECK(wrong("{ignore: [role-arm]}") ==
        Lines{"unknown-rule No rule is called role-arm; did you mean role-arn?"});
}

TEST_CASE("metadata counts where the type of a resource is misspelt as well") {
  CHECK(found("Resources:\n  A:\n    type: AWS::IoT::JobTemplate\n"
              "    Metadata: {jtlint: {ignore: [in-progress-timeout, unknown-property]}}\n"
              "    Properties: {JobTemplateId: !Ref B, Description: b, Document: '{}', "
              "TimeoutConfig: {InProgressTimeoutInMinutes: 0}}\n"
              "Parameters: {B: {Type: String}}\n")
            .back() == "5 in-progress-timeout (metadata: )");
  CHECK(found(stack("      JTLint: {ignore: [in-progress-timeout]}\n")) ==
        Lines{"2 in-progress-timeout", "6 malformed-ignore", "11 in-progress-timeout"});
}

TEST_CASE("metadata of any other shape is a finding") {
  const std::string form = "malformed-ignore 'jtlint' holds 'ignore', a list of rules";
  CHECK(wrong("yes") == Lines{form});
  CHECK(wrong("{}") == Lines{form});
  CHECK(wrong("{ignores: [a]}") ==
        Lines{"malformed-ignore 'ignores' means nothing here; did you mean ignore?"});
  CHECK(wrong("{ignore: role-arn}") == Lines{"malformed-ignore 'ignore' is a list of rules"});
  CHECK(wrong("{ignore: []}") == Lines{"malformed-ignore This list names no rule"});
  CHECK(wrong("{ignore: [3]}") ==
        Lines{"malformed-ignore An ignore is the id of a rule, or an object with 'rule'"});
  CHECK(wrong("{ignore: [all]}") ==
        Lines{"malformed-ignore Name the rules: there is no ignoring of all at once"});
  CHECK(wrong("{ignore: [{reason: why}]}") == Lines{"malformed-ignore An ignore names its 'rule'"});
  CHECK(wrong("{ignore: [{rule: role-arn, reason: 3}]}") ==
        Lines{"malformed-ignore 'reason' is a string"});
  CHECK(wrong("{ignore: [{rule: role-arn, until: soon}]}") ==
        Lines{"malformed-ignore 'until' takes a day of the calendar as YYYY-MM-DD, got 'soon'"});
  CHECK(wrong("{ignore: [{rule: role-arn, pointer: Properties}]}") ==
        Lines{"malformed-ignore 'pointer' is a JSON Pointer such as /Properties/TimeoutConfig"});
}
