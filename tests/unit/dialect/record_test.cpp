#include "dialect/record.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dialect/dialect.h"
#include "document/node_text.h"
#include "support/catch.h"
#include "support/lint.h"
#include "support/rule_view.h"

using jtlint::find_templates;
using jtlint::Source;
using jtlint::Template;
using jtlint::test::lint;

namespace {

using Lines = std::vector<std::string>;

std::vector<Template> templates_in(const std::string& yaml,
                                   const std::optional<std::string>& dialect = std::nullopt) {
  const auto source = std::make_shared<const Source>("a.yaml", yaml);
  return find_templates(jtlint::test::yaml_tree(yaml), 0, source, dialect).found;
}

const std::string arn = "'arn:aws:iot:eu-west-1:123456789012:jobtemplate/a'";
const std::string described = "jobTemplateArn: " + arn + ", jobTemplateId: a";

Template record(const std::string& members, const std::string& siblings) {
  auto found = templates_in("{describe: {" + described + members + "}, account: '123456789012', " +
                            siblings + "}");
  REQUIRE(found.size() == 1);
  return std::move(found.front());
}

std::string facts_of(const std::string& members, const std::string& facts) {
  return jtlint::to_json(*record(members, "facts: " + facts).facts);
}

/// What could not be looked at, as "what: reason".
Lines gaps(const std::string& members, const std::string& siblings) {
  Lines lines;
  for (const auto& each : record(members, siblings).not_looked_at) {
    lines.push_back(each.what + ": " + each.reason);
  }
  return lines;
}

const std::string role = ", presignedUrlConfig: {roleArn: r}";
const std::string versions = ", destinationPackageVersions: [p, q]";
const std::string source = ", documentSource: s";

}  // namespace

TEST_CASE("the template of a record is what it describes") {
  const Template found = record("", "region: eu-west-1, other: {jobTemplateId: b}");
  CHECK(found.dialect == "describe");
  CHECK(found.id == "a");
  CHECK(jtlint::json_pointer(*found.readings.front().root) == "/describe");
  CHECK(found.facts == nullptr);
  const auto listed =
      templates_in("[{describe: {" + described + "}}, {describe: {" + described + "}, facts: {}}]");
  REQUIRE(listed.size() == 2);
  CHECK(jtlint::json_pointer(*listed[1].readings.front().root) == "/1/describe");
  CHECK(jtlint::json_pointer(*listed[1].facts) == "/1/facts");
}

TEST_CASE("what describes nothing is no record") {
  CHECK(templates_in("{describe: {jobTemplateArn: 'arn:aws:emr:x'}, facts: {}}").empty());
  CHECK(templates_in("{describe: 'jobTemplateArn', facts: {}}").empty());
  const auto other = templates_in("{describe: {jobTemplateId: a, description: b}, facts: {}}");
  REQUIRE(other.size() == 1);
  CHECK(other.front().dialect == "api");
  CHECK(other.front().not_looked_at.empty());
  CHECK(templates_in("{describe: {" + described + "}}", "cloudformation").empty());
  CHECK(templates_in("{describe: {" + described + "}}", "describe").size() == 1);
}

TEST_CASE("no other form is looked for in a record") {
  const std::string stack = "Resources: {R: {Type: 'AWS::IoT::JobTemplate', Properties: {}}}";
  CHECK(record("", stack + ", jobId: x, targets: []").dialect == "describe");
}

TEST_CASE("a described template by itself is no record") {
  const auto found = templates_in("{" + described + ", facts: {role: {exists: false}}}");
  REQUIRE(found.size() == 1);
  CHECK(found.front().facts == nullptr);
  CHECK(found.front().not_looked_at.empty());
}

TEST_CASE("facts are those of what the template names, and of the form that they should have") {
  CHECK(facts_of(role, "{role: {arn: r, exists: true, trustPolicy: {Statement: []}, more: 1}}")
            .find(R"("role":{"arn":"r","exists":true,"trustPolicy":{"Statement":[]}})") !=
        std::string::npos);
  CHECK(facts_of("", "{own: {x: 1}}").find(R"("own":{"x":1})") != std::string::npos);
}

TEST_CASE("a record says which facts it has not") {
  const std::string all = role + versions + source;
  const std::string not_asked = ": not asked for: --deep looks at them";
  CHECK(gaps(all, "region: r") == Lines{"roles" + not_asked, "package versions" + not_asked,
                                        "document sources" + not_asked, "quota use" + not_asked});
  CHECK(gaps(all, "facts: null").size() == 4);
  CHECK(gaps("", "region: r") == Lines{"quota use" + not_asked});
  const std::string silent = ": the record does not say";
  CHECK(gaps(all, "facts: {}") ==
        Lines{"roles" + silent, "package versions" + silent, "document sources" + silent});
  CHECK(gaps("", "facts: {}") == Lines{});
  CHECK(gaps(", documentSource: ''", "facts: {}") == Lines{});
  CHECK(gaps(all, "facts: 5").size() == 4);
}

TEST_CASE("what is complete is no gap") {
  CHECK(gaps(role, "facts: {role: {arn: r, exists: false}}") == Lines{});
  CHECK(gaps(role, "facts: {role: {arn: r, exists: true, trustPolicy: {}}}") == Lines{});
  CHECK(gaps(source, "facts: {documentSource: {url: s, exists: true, region: r, bytes: 1}}") ==
        Lines{});
  CHECK(gaps("", "facts: {jobTemplates: {count: 1}}") == Lines{});
  CHECK(gaps(", destinationPackageVersions: ['a/version/$null']",
             "facts: {packageVersions: [{arn: 'a/version/$null'}]}") == Lines{});
}

TEST_CASE("what is half known is a gap") {
  CHECK(gaps(role, "facts: {role: {arn: r, exists: true}}") ==
        Lines{"roles: the record does not say"});
  CHECK(gaps(role, "facts: {role: {arn: other, exists: false}}") ==
        Lines{"roles: the record does not say"});
  CHECK(gaps("", "facts: {jobTemplates: {count: many}}") ==
        Lines{"quota use: the record does not say"});
}

TEST_CASE("the reason of a gap is made of names alone") {
  const auto reason = [](const std::string& unknown) {
    return gaps(role, "facts: {role: {unknown: " + unknown + "}}");
  };
  CHECK(reason("{kind: access-denied, action: 'iam:GetRole', message: x}") ==
        Lines{"roles: iam:GetRole was denied"});
  CHECK(reason("{kind: access-denied, action: 'iam:'}") == Lines{"roles: the call was denied"});
  CHECK(reason("{kind: other-region, action: ''}") == Lines{"roles: of another Region"});
  CHECK(reason("{kind: AKIAIOSFODNN7EXAMPLE}") == Lines{"roles: the record does not say"});
  CHECK(reason("{kind: other-account}") == Lines{"roles: of another account"});
  CHECK(reason("{kind: odd, action: 'iam:GetRole'}") == Lines{"roles: iam:GetRole failed: odd"});
  CHECK(reason("{kind: odd}") == Lines{"roles: the call failed: odd"});
  CHECK(reason("{kind: 'a b', action: \"\\e[31m\"}") == Lines{"roles: the record does not say"});
  CHECK(reason("5") == Lines{"roles: the record does not say"});
}

TEST_CASE("the same reason counts once in a template") {
  const std::string denied = "{unknown: {kind: access-denied, action: 'iot:GetPackageVersion'}}";
  CHECK(gaps(versions, "facts: {packageVersions: [" + denied + ", " + denied + "]}") ==
        Lines{"package versions: iot:GetPackageVersion was denied"});
  CHECK(gaps(versions, "facts: {packageVersions: [" + denied + "]}") ==
        Lines{"package versions: iot:GetPackageVersion was denied",
              "package versions: the record does not say"});
}

TEST_CASE("the gaps of all templates of a file are counted together") {
  const std::string line = R"({"describe":{"jobTemplateArn":)"
                           R"("arn:aws:iot:eu-west-1:123456789012:jobtemplate/a",)"
                           R"("jobTemplateId":"a","document":"{}"}})";
  const auto entries = lint("a.jsonl", line + "\n" + line + "\n").not_checked.entries();
  REQUIRE(entries.size() == 1);
  CHECK(entries.front().templates == 2);
}
