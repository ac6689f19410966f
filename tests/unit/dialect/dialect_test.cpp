#include "dialect/dialect.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "document/node_text.h"
#include "support/catch.h"
#include "support/lint.h"
#include "support/rule_view.h"

using jtlint::find_templates;
using jtlint::Source;
using jtlint::Template;

namespace {

std::vector<Template> templates_in(const std::string& yaml,
                                   const std::optional<std::string>& dialect = std::nullopt) {
  const auto source = std::make_shared<const Source>("a.yaml", yaml);
  return find_templates(jtlint::test::yaml_tree(yaml), 0, source, dialect).found;
}

const jtlint::Node& root_of(const Template& found) {
  return *found.readings.front().root;
}

std::string pointer_of(const Template& found) {
  return jtlint::json_pointer(root_of(found));
}

bool is_template(const std::string& yaml) {
  return templates_in(yaml).size() == 1;
}

}  // namespace

TEST_CASE("an object with the id of a job template is one") {
  CHECK(is_template("jobTemplateId: a"));
  CHECK(is_template("{jobTemplateId: a, anything: else}"));
}

TEST_CASE("two names of a template show one, misspelt as they may be") {
  CHECK(is_template("{timeoutConfig: {}, abortConfig: {}}"));
  CHECK(is_template("{timeoutConfg: {}, abortConfig: {}}"));
  CHECK(is_template("{jobTemplateID: a, timeoutConfig: {}}"));
  CHECK(is_template("{description: a, document: b, timeoutConfig: {}}"));
  CHECK_FALSE(is_template("{timeoutConfig: {}}"));
  CHECK_FALSE(is_template("{description: a, document: b}"));
}

TEST_CASE("a job is no job template") {
  const auto dialect_of = [](const std::string& yaml) { return templates_in(yaml).at(0).dialect; };
  CHECK(dialect_of("{jobId: a, targets: [b], timeoutConfig: {}, abortConfig: {}}") == "job");
  CHECK(dialect_of("{targets: [], document: c, description: d, timeoutConfig: {}}") == "job");
  CHECK(dialect_of("{jobId: a, targets: [b], jobTemplateArn: c}") == "job");
  CHECK(dialect_of("{job: {jobId: a, jobTemplateArn: c, timeoutConfig: {}}}") == "describe-job");
}

TEST_CASE("what has an ARN was returned by DescribeJobTemplate") {
  CHECK(templates_in("{jobTemplateArn: a, jobTemplateId: b}").front().dialect == "describe");
  CHECK(templates_in("{jobTemplateId: b}").front().dialect == "api");
}

TEST_CASE("a list holds templates, each with its place") {
  const auto found = templates_in("[{jobTemplateId: a}, {other: b}, {jobTemplateArn: c}]");
  REQUIRE(found.size() == 2);
  CHECK(pointer_of(found[0]) == "/0");
  CHECK(found[0].id == "a");
  CHECK(pointer_of(found[1]) == "/2");
  CHECK(found[1].dialect == "describe");
  CHECK(templates_in("[{description: 1}, {document: 2}]", "api").size() == 2);
}

TEST_CASE("a page of a list holds summaries, and templates that say more") {
  const std::string pages =
      "- jobTemplates:\n"
      "  - {jobTemplateArn: a, jobTemplateId: b, description: c, createdAt: 5}\n"
      "  - {jobTemplateArn: a, jobTemplateId: d, document: e}\n";
  const auto source = std::make_shared<const Source>("a.yaml", pages);
  const auto templates = find_templates(jtlint::test::yaml_tree(pages), 0, source, std::nullopt);
  CHECK(templates.summaries == 1);
  REQUIRE(templates.found.size() == 1);
  CHECK(pointer_of(templates.found.front()) == "/0/jobTemplates/1");
  CHECK(templates_in("{jobTemplates: null}").empty());
  CHECK(templates_in("{jobTemplates: null}", "describe").empty());
  CHECK(templates_in("{jobTemplates: {a: b}}").empty());
}

TEST_CASE("what cannot be a template is refused in a list of some") {
  const auto refused = [](const std::string& yaml, const std::optional<std::string>& dialect) {
    const auto source = std::make_shared<const Source>("a.yaml", yaml);
    const auto templates = find_templates(jtlint::test::yaml_tree(yaml), 0, source, dialect);
    std::string pointers;
    for (const auto& each : templates.refused) pointers += each.pointer + " " + each.message;
    return std::to_string(templates.found.size()) + " " + pointers;
  };
  CHECK(refused("[{jobTemplateId: a}, null, 5]", {}) ==
        "1 /1 this is null, in a list of job templates");
  CHECK(refused("[null, [{jobTemplateArn: a, document: b}]]", {}) ==
        "1 /0 this is null, in a list of job templates");
  CHECK(refused("[a, {other: b}]", {}) == "0 ");
  CHECK(refused("[a, {jobTemplateId: b}]", "api") ==
        "1 /0 this is a string, in a list of job templates");
}

TEST_CASE("a list of nothing but summaries is not judged, one that reads so by itself is") {
  CHECK(templates_in("[{jobTemplateArn: a}, {jobTemplateArn: b, jobTemplateId: b}]").empty());
  CHECK(templates_in("[{jobTemplateArn: a}, {jobTemplateArn: b, document: c}]").size() == 2);
  CHECK(templates_in("{jobTemplateArn: a}").size() == 1);
}

TEST_CASE("described templates may stand under names of the user's choice") {
  const auto found = templates_in(
      "{x: {jobTemplateArn: a, jobTemplateId: a}, y: {jobTemplateArn: b, jobTemplateId: b}}");
  REQUIRE(found.size() == 2);
  CHECK(pointer_of(found[1]) == "/y");
  CHECK(templates_in("{x: {jobTemplateArn: a, jobTemplateId: b}, y: 5}").size() == 1);
  CHECK(templates_in("{x: [1, {jobTemplateId: a, document: b}], y: {z: {jobTemplateArn: a, "
                     "jobTemplateId: b}}}")
            .size() == 2);
  CHECK(templates_in("{x: {jobTemplateId: a}}").empty());
  CHECK(templates_in("{Variables: {jobTemplateArn: a, other: b}}").empty());
  CHECK(templates_in("{x: {jobTemplateId: {type: string}, description: b}}").empty());
  CHECK(templates_in("{x: {timeoutConfig: {}, abortConfig: {}}}").empty());
}

TEST_CASE("what is not set in a described template is not there") {
  const auto found = templates_in(
      "{jobTemplateArn: a, timeoutConfig: {inProgressTimeoutInMinutes: null}, abortConfig: null,"
      " presignedUrlConfig: {}, jobExecutionsRolloutConfig: {exponentialRate: {a: null}},"
      " maintenanceWindows: [], destinationPackageVersions: [null]}");
  CHECK(jtlint::to_json(root_of(found.front())) ==
        R"({"jobTemplateArn":"a","maintenanceWindows":[],"destinationPackageVersions":[null]})");
  CHECK(root_of(templates_in("{jobTemplateId: a, timeoutConfig: {}}").front()).members.size() == 2);
}

TEST_CASE("outputs that were appended to each other are told apart") {
  const auto sorted = templates_in(
      "createdAt: 1\ndescription: a\njobTemplateArn: b\njobTemplateId: c\n"
      "abortConfig: {x: 1}\ndescription: d\njobTemplateArn: e\njobTemplateId: f\ntimeoutConfig: "
      "{}\n"
      "description: g\njobTemplateArn: h\njobTemplateId: i\n");
  REQUIRE(sorted.size() == 3);
  CHECK(jtlint::to_json(root_of(sorted[1])) ==
        R"({"abortConfig":{"x":1},"description":"d","jobTemplateArn":"e","jobTemplateId":"f"})");
  const auto by_arn = templates_in("jobTemplateArn: a\ndescription: b\njobTemplateArn: c\n");
  REQUIRE(by_arn.size() == 2);
  CHECK(templates_in("description: a\njobTemplateArn: b\njobTemplateArn: c\n").size() == 1);
}

TEST_CASE("a name that stands twice stays though one of its values is not set") {
  const auto found = templates_in("{jobTemplateArn: a, abortConfig: {}, abortConfig: {b: 1}}");
  CHECK(root_of(found.front()).members.size() == 3);
}

TEST_CASE("what is said to be a job template and has none of its members is refused") {
  const auto refused = [](const std::string& yaml) {
    const auto source = std::make_shared<const Source>("a.yaml", yaml);
    const auto templates =
        find_templates(jtlint::test::yaml_tree(yaml), 0, source, std::optional<std::string>("api"));
    CHECK(templates.found.size() + templates.refused.size() == 1);
    return templates.refused.empty() ? "" : templates.refused.front().message;
  };
  CHECK(refused("{name: a, version: b}") == "this object has no member of a job template");
  CHECK(refused(
            "{JobTemplate: {Arn: 'arn:aws:mediaconvert:eu-west-1:123456789012:jobTemplates/a'}}") ==
        "this is about a job template of AWS Elemental MediaConvert, not of AWS IoT");
  CHECK(refused("{jobTemplteId: a}").empty());
  CHECK(refused("{}").empty());
  CHECK(refused("text").empty());
}

TEST_CASE("what is no object is no job template") {
  CHECK_FALSE(is_template("[jobTemplateId, timeoutConfig]"));
  CHECK_FALSE(is_template("jobTemplateId"));
  CHECK_FALSE(is_template("~"));
}

TEST_CASE("a dialect that is given takes a document for a template") {
  CHECK(templates_in("{description: 1}", "api").size() == 1);
  CHECK(templates_in("[]", "api").size() == 1);
  CHECK(templates_in("{jobTemplateArn: a}", "api").front().dialect == "api");
}

TEST_CASE("a template knows its id, where it is a string") {
  CHECK(templates_in("jobTemplateId: a").front().id == "a");
  CHECK_FALSE(templates_in("jobTemplateId: 5").front().id);
  CHECK_FALSE(templates_in("{timeoutConfig: {}, abortConfig: {}}").front().id);
}

TEST_CASE("a template knows its document and stands at the root of it") {
  const auto source = std::make_shared<const Source>("a.yaml", "");
  const auto found =
      find_templates(jtlint::test::yaml_tree("jobTemplateId: a"), 3, source, std::nullopt).found;
  REQUIRE(found.size() == 1);
  CHECK(found.front().document == 3);
  CHECK(pointer_of(found.front()).empty());
  CHECK(found.front().dialect == "api");
}

TEST_CASE("every dialect has a root in the schema") {
  const auto names = jtlint::all_dialects();
  const auto roots = jtlint::test::catalogue().schema().dialects();
  CHECK(std::set<std::string>(names.begin(), names.end()) ==
        std::set<std::string>(roots.begin(), roots.end()));
}
