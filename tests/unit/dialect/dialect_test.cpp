#include "dialect/dialect.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

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
  return find_templates(jtlint::test::yaml_tree(yaml), 0, source, dialect);
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
  CHECK_FALSE(is_template("{jobId: a, targets: [b], timeoutConfig: {}, abortConfig: {}}"));
  CHECK_FALSE(is_template("{targets: [b], document: c, description: d, timeoutConfig: {}}"));
}

TEST_CASE("what DescribeJobTemplate returns is not what CreateJobTemplate takes") {
  CHECK_FALSE(is_template("{jobTemplateArn: a, jobTemplateId: b, description: c}"));
}

TEST_CASE("what is no object is no job template") {
  CHECK_FALSE(is_template("[jobTemplateId, timeoutConfig]"));
  CHECK_FALSE(is_template("jobTemplateId"));
  CHECK_FALSE(is_template("~"));
}

TEST_CASE("a dialect that is given takes a document for a template") {
  CHECK(templates_in("{a: 1}", "api").size() == 1);
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
      find_templates(jtlint::test::yaml_tree("jobTemplateId: a"), 3, source, std::nullopt);
  REQUIRE(found.size() == 1);
  CHECK(found.front().document == 3);
  CHECK(found.front().pointer.empty());
  CHECK(found.front().dialect == "api");
}

TEST_CASE("every dialect that can be named has a root in the schema") {
  const auto& names = jtlint::dialect_names();
  const auto roots = jtlint::test::catalogue().schema().dialects();
  CHECK(std::set<std::string>(names.begin(), names.end()) ==
        std::set<std::string>(roots.begin(), roots.end()));
}
