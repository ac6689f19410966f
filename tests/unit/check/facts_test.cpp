#include <string>
#include <vector>

#include "support/catch.h"
#include "support/judged.h"
#include "support/lint.h"
#include "support/rule_view.h"

using jtlint::FileResult;
using jtlint::Finding;
using jtlint::Path;
using jtlint::TreeLenses;
using jtlint::Value;
using jtlint::test::judged;
using jtlint::test::lint;
using jtlint::test::rules_of;
using jtlint::test::RuleView;
using jtlint::test::shown;
using jtlint::test::yaml_tree;

namespace {

using Lines = std::vector<std::string>;

std::string arn(const std::string& package) {
  return "arn:aws:iot:eu-west-1:123456789012:package/" + package + "/version/1";
}

/// What stands at a path, seen from the string `v` of a template, beside these facts.
Lines at(const std::string& path, const std::string& facts) {
  RuleView view("{v: a, facts: {x: own}}");
  const auto tree = yaml_tree(facts);
  TreeLenses lenses(tree.get());
  std::vector<Value> values;
  Path::from(path)->visit(view.root(), view.at("v").front(), lenses, [&](const Value& value) {
    values.push_back(value);
    return true;
  });
  return shown(values);
}

const std::string head =
    R"({"describe":{"jobTemplateArn":"arn:aws:iot:eu-west-1:123456789012:jobtemplate/a",)"
    R"("jobTemplateId":"a","description":"d","document":"{}")";

FileResult record(const std::string& members, const std::string& facts) {
  return lint("a.json", head + members + "},\"region\":\"eu-west-1\",\"facts\":" + facts + "}");
}

FileResult versions(const std::string& entries, const std::string& facts) {
  return record(",\"destinationPackageVersions\":[" + entries + "]",
                "{\"packageVersions\":" + facts + "}");
}

std::string quoted(const std::string& text) {
  return "\"" + text + "\"";
}

}  // namespace

TEST_CASE("a path leads to the facts of a template, and not to a member of that name") {
  CHECK(at("facts.x", "{x: 1}") == Lines{"1"});
  CHECK(at("facts.y", "{x: 1}") == Lines{});
  CHECK(at("facts", "{x: 1}") == Lines{R"({"x":1})"});
  CHECK(at("facts.x[].y", "{x: [{y: 1}, {y: 2}]}") == Lines{"1", "2"});
  CHECK(at("**", "{x: 1}") == Lines{"\"a\"", "\"own\""});
}

TEST_CASE("without facts, whatever is asked of them is unknown") {
  RuleView view("{v: a, facts: {x: own}}");
  CHECK(shown(view.at("facts.x")) == Lines{"?"});
  CHECK(shown(view.at("facts")) == Lines{"?"});
}

TEST_CASE("[name=.] leads to the items that have the string in hand") {
  CHECK(at("facts.x[n=.].s", "{x: [{n: a, s: 1}, {n: b, s: 2}, {n: a, s: 3}]}") == Lines{"1", "3"});
  CHECK(at("facts.x[n=.].s", "{x: [{s: 1}, {n: .}, {n: 5}]}") == Lines{});
  CHECK(Path::from("facts.x[n=.]")->is_relative());
  CHECK_FALSE(Path::from("facts.x[n=a]")->is_relative());
}

TEST_CASE("share: a number is less than some percent of another one") {
  const std::string share = "share: {of: n, max: 100, percent: 90}";
  CHECK(judged(share, "{v: x, n: 89}") == "holds");
  CHECK(judged(share, "{v: x, n: 90}") == "fails; \"x\" {found: 90}");
  CHECK(judged("share: {of: n, max: 15, percent: 90}", "{v: x, n: 13}") == "holds");
  CHECK(judged("share: {of: n, max: 15, percent: 90}", "{v: x, n: 14}") ==
        "fails; \"x\" {found: 14}");
  CHECK(judged(share, "{v: x}") == "holds");
  CHECK(judged(share, "{v: x, n: opaque}") == "unknown");
  CHECK(judged(share, "{v: x, n: '95'}") == "unknown");
  CHECK(judged(share, "{v: x, n: -95}") == "unknown");
  CHECK(judged(share, "{v: x, n: 1e400}") == "unknown");
  CHECK(judged(share, "{v: x, n: 95.5}") == "unknown");
}

TEST_CASE("absent: a text may show what stands elsewhere") {
  CHECK(judged("absent: {show: [a, b]}", "{v: x, b: y}") == "fails; \"x\" {shown: y}");
  CHECK(judged("absent: {show: [a, b]}", "{v: x, a: opaque, b: y}") == "fails; \"x\" {shown: y}");
  CHECK(judged("absent: {show: a}", "{v: x}") == "fails; \"x\" {shown: an unknown one}");
}

TEST_CASE("a fact that is unknown of one package version says nothing of the others") {
  const std::string two = quoted(arn("a")) + "," + quoted(arn("b"));
  const std::string draft = R"({"arn":")" + arn("b") +
                            R"(","exists":true,"version":"1",)"
                            R"("status":"DRAFT"})";
  const std::string unknown = R"({"unknown":{"kind":"access-denied"}})";
  const FileResult result = versions(two, "[" + unknown + "," + draft + "]");
  CHECK(rules_of(result) == Lines{"package-version-draft"});
  CHECK(result.findings.front().pointer == "/describe/destinationPackageVersions/1");
  CHECK(rules_of(versions(two, "[" + draft + "]")) == Lines{});  // it is about the other one
}

TEST_CASE("one mistake gives one finding") {
  const std::string one = quoted(arn("a"));
  CHECK(rules_of(versions(one, R"([{"arn":)" + one + R"(,"exists":false,"status":"DRAFT"}])")) ==
        Lines{"package-version-missing"});
}

TEST_CASE("facts of another form are no facts") {
  const std::string role = "arn:aws:iam::123456789012:role/r";
  const std::string config = R"(,"presignedUrlConfig":{"roleArn":")" + role + "\"}";
  const auto rules = [&](const std::string& facts) { return rules_of(record(config, facts)); };
  const std::string about = R"({"role":{"arn":")" + role + R"(","exists":)";
  CHECK(rules(about + "false}}") == Lines{"role-missing"});
  CHECK(rules(about + R"("false"}})") == Lines{});
  CHECK(rules(about + "null}}") == Lines{});
  CHECK(rules(about + R"(true,"trustPolicy":"x"}})") == Lines{});
  CHECK(rules(about + R"(true,"trustPolicy":{}}})") == Lines{});
  CHECK(rules(R"({"role":{"arn":"arn:aws:iam::123456789012:role/s","exists":false}})") == Lines{});
  CHECK(rules(R"({"role":{"unknown":1,"arn":")" + role + R"(","exists":false}})") == Lines{});
  for (const std::string facts : {"null", "5", "[]", "{}", "\"x\"", R"({"role":5})",
                                  R"({"role":[]})", R"({"role":{}})", R"({"role":null})"}) {
    CHECK(rules(facts) == Lines{});
  }
  CHECK(rules(about + "true}," + about.substr(1) + "false}}") == Lines{"role-missing"});
}

TEST_CASE("facts without what they are about are left alone") {
  CHECK(rules_of(record("", R"({"role":{"arn":"x","exists":false},"packageVersions":[{"arn":"x",)"
                            R"("exists":false}],"documentSource":{"url":"x","exists":false}})")) ==
        Lines{});
}

TEST_CASE("many package versions are looked at as far as a template can have them") {
  std::string entries;
  std::string facts;
  for (int i = 0; i < 100'000; ++i) {
    const std::string comma = i == 0 ? "" : ",";
    entries += comma + quoted(arn("p" + std::to_string(i)));
    facts += comma + R"({"arn":")" + arn("p" + std::to_string(i)) + R"(","exists":false})";
  }
  CHECK(rules_of(versions(quoted(arn("p0")), "[" + facts + "]")) ==
        Lines{"package-version-missing"});
  CHECK(rules_of(versions(entries, "[" + facts + "]")) == Lines{"package-version-count"});
}
