#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <string>
#include <vector>

#include "check/example_text.h"
#include "check/shape/spelling.h"
#include "document/node_text.h"
#include "parse/json.h"
#include "parse/yaml.h"
#include "support/catch.h"
#include "support/lint.h"

// The examples of all rules, spelled as CloudFormation and Terraform have them: the same is found.

using jtlint::Kind;
using jtlint::Member;
using jtlint::Node;
using jtlint::Rule;
using jtlint::Spelling;
using jtlint::test::catalogue;

namespace {

using Rules = std::multiset<std::string>;

/// A template of the API with the names of another tool. Unknown members stay as they are.
Node respelled(const Node& node, const Node& linked, Spelling spelling) {
  Node result = node;
  const auto facts = catalogue().schema().facts(linked, "api");
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    result.items[i] = respelled(node.items[i], linked.items[i], spelling);
  }
  for (std::size_t i = 0; i < node.members.size(); ++i) {
    const std::string& name = node.members[i].key.decoded();
    const bool known =
        std::find(facts.members.begin(), facts.members.end(), name) != facts.members.end();
    result.members[i].key = jtlint::Text(known ? spelled(name, facts, spelling) : name);
    result.members[i].value = respelled(node.members[i].value, linked.members[i].value, spelling);
  }
  return result;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// JSON as Terraform's own syntax: its strings are templates.
std::string as_expression(const Node& node) {
  return replaced(replaced(to_json(node), "${", "$${"), "%{", "%%{");
}

std::string native(const Node& properties) {
  std::string text = "resource \"awscc_iot_job_template\" \"rollout\" {\n";
  for (const Member& member : properties.members) {
    text += fmt::format("  {} = {}\n", member.key.decoded(), as_expression(member.value));
  }
  return text + "}\n";
}

struct File {
  std::string name;
  std::string text;
};

/// A template in every spelling but the API's.
std::vector<File> spellings_of(const Node& root) {
  const Node pascal = respelled(root, root, Spelling::cloudformation);
  const Node snake = respelled(root, root, Spelling::terraform);
  const std::string stack = fmt::format(
      R"({{"Resources": {{"R": {{"Type": "AWS::IoT::JobTemplate", "Properties": {}}}}}}})",
      to_json(pascal));
  const std::string plan = fmt::format(
      R"({{"planned_values": {{"root_module": {{"resources": [{{"address": "awscc_iot_job_template.r",
      "mode": "managed", "type": "awscc_iot_job_template", "values": {}}}]}}}}}})",
      to_json(snake));
  const std::string syntax = fmt::format(
      R"({{"resource": {{"awscc_iot_job_template": {{"r": {}}}}}}})", as_expression(snake));
  const auto tree = jtlint::parse_json(stack);
  return {{"stack.json", stack}, {"stack.yaml", to_yaml(**tree)}, {"bare.json", to_json(pascal)},
          {"plan.json", plan},   {"main.tf.json", syntax},        {"main.tf", native(snake)}};
}

bool speaks_of_infrastructure(const std::string& id) {
  const Rule& rule = *catalogue().find(id);
  return jtlint::rule_groups[catalogue().texts(rule).group].name == "infrastructure";
}

/// What is found in a file, but for what only infrastructure code can be told.
Rules found_in(const File& file, const jtlint::Selection& selection) {
  Rules rules;
  for (const auto& finding : jtlint::test::lint(file.name, file.text, {}, selection).findings) {
    if (!speaks_of_infrastructure(finding.rule)) rules.insert(finding.rule);
  }
  return rules;
}

/// What is written as another type, or under another name, reads differently elsewhere.
bool depends_on_spelling(const Rules& rules) {
  return rules.contains("type") || rules.contains("unknown-property");
}

/// CloudFormation's registry requires the role, where the API warns.
Rules as_in_registry(Rules rules) {
  if (rules.erase("presigned-url-config-role") > 0) rules.insert("required");
  return rules;
}

/// CloudFormation's registry requires a value of a tag, which the API does not.
Rules without_tag_values(Rules rules, const Rule& rule) {
  rules.erase("tag-value-empty");
  if (rule.id.starts_with("tag-")) rules.erase("required");
  return rules;
}

void check_example(const Rule& rule, const std::string& fragment) {
  jtlint::Selection selection = jtlint::test::default_rules();
  selection.insert(rule.id);
  const auto tree = jtlint::parse_json(fragment);
  REQUIRE(tree);
  const Rules expected = found_in({"api.json", fragment}, selection);
  if (depends_on_spelling(expected)) return;
  for (const File& file : spellings_of(**tree)) {
    INFO(rule.id << " in " << file.name << "\n" << file.text);
    CHECK(without_tag_values(found_in(file, selection), rule) == as_in_registry(expected));
  }
}

}  // namespace

TEST_CASE("a template has the same findings in every spelling") {
  std::size_t examples = 0;
  for (const Rule& rule : catalogue().rules()) {
    for (const jtlint::Example& example : catalogue().texts(rule).examples) {
      if (example.fragment.empty() || example.dialect == "describe") continue;  // a record
      const auto tree = jtlint::parse_yaml(jtlint::example_text(example, catalogue()));
      check_example(rule, to_json(*tree->front()));
      ++examples;
    }
  }
  CHECK(examples > 250);
}
