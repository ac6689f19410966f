#include "dialect/input.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

#include "dialect/job.h"
#include "dialect/recognise.h"
#include "parse/yaml_tags.h"
#include "support/letter_case.h"
#include "support/suggest.h"

namespace jtlint {
namespace {

/// The distinctive names, and some besides.
std::vector<std::string> names_and(std::initializer_list<const char*> more) {
  std::vector<std::string> names = distinctive_names();
  names.insert(names.end(), more.begin(), more.end());
  return names;
}

/// Names that templates share with much else: `document` is no `documentSource` cut short, and an
/// ARN no id.
bool is_common(std::string_view name) {
  return name == "document" || name == "description" || name == "tags" || name == "jobTemplateArn";
}

/// Whether a name in `object` is one of `names`, perhaps misspelt. No template has so many members
/// that each can be guessed at.
bool may_be(const Node& object, const std::string& name, const std::vector<std::string>& names) {
  constexpr std::size_t most_guessed = 1000;
  if (std::find(names.begin(), names.end(), name) != names.end()) return true;
  return object.members.size() <= most_guessed && nearest(name, names);
}

/// How many names of an object, misspelt perhaps, are those of a job template alone.
std::size_t distinctive_members(const Node& root) {
  static const std::vector<std::string> names = names_and({"jobTemplateId"});
  const auto count =
      std::count_if(root.members.begin(), root.members.end(), [&](const Member& member) {
        const std::string& name = member.key.decoded();
        return !is_common(name) && may_be(root, name, names);
      });
  return static_cast<std::size_t>(count);
}

bool has_string(const Node& root, std::string_view name) {
  const Node* value = root.find(name);
  return value != nullptr && value->kind == Kind::string;
}

/// What `spelled` makes of the names of the API. A name that it leaves as it is counts for the API
/// alone.
std::vector<std::string> names_spelled(std::string (*spelled)(const std::string&)) {
  const bool api = spelled("aB") == "aB";
  std::vector<std::string> names;
  for (const std::string& name :
       names_and({"jobTemplateId", "jobArn", "description", "document", "tags"})) {
    if (api || spelled(name) != name) names.push_back(spelled(name));
  }
  return names;
}

/// How many members of an object have one of these names.
std::size_t members_in(const Node& object, const std::vector<std::string>& names) {
  return static_cast<std::size_t>(
      std::count_if(names.begin(), names.end(),
                    [&](const std::string& name) { return object.find(name) != nullptr; }));
}

}  // namespace

bool is_other_input(const Node& root) {
  if (root.find("virtualClusterId") != nullptr) return true;
  if (root.find("jobTemplateId") != nullptr) return false;
  constexpr std::array<std::string_view, 2> names = {"jobId", "targets"};
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return root.find(name) != nullptr; });
}

bool is_input(const Node& root) {
  if (root.kind != Kind::mapping || is_other_input(root)) return false;
  for (const std::string_view id : {"jobTemplateId", "JobTemplateId", "job_template_id"}) {
    if (root.find(id) != nullptr) return true;
  }
  const bool described = root.find("description") != nullptr && root.find("document") != nullptr;
  return distinctive_members(root) + (described ? 1 : 0) >= 2;
}

bool has_any_name(const Node& root, bool strict, bool job) {
  std::vector<std::string> names = distinctive_names();
  if (job) names.insert(names.end(), job_names().begin(), job_names().end());
  names.insert(names.end(), {"jobTemplateId", "jobTemplateArn"});
  if (!strict)
    names.insert(names.end(), {"jobArn", "document", "description", "tags", "createdAt"});
  return std::any_of(root.members.begin(), root.members.end(), [&](const Member& member) {
    const std::string& name = member.key.decoded();
    if (!strict) return may_be(root, name, names);
    return std::find(names.begin(), names.end(), name) != names.end();
  });
}

bool is_surely_template(const Node& node) {
  if (is_surely_job(node)) return true;
  if (is_other_input(node) || !has_string(node, "jobTemplateId")) return false;
  const bool described = node.find("description") != nullptr || node.find("document") != nullptr;
  return described || has_string(node, "jobTemplateArn") || distinctive_members(node) >= 2;
}

std::string_view dialect_of_names(const Node& root) {
  static const auto api = names_spelled([](const std::string& name) { return name; });
  static const auto capital =
      names_spelled([](const std::string& name) { return capitalised(name); });
  static const auto snake = names_spelled([](const std::string& name) { return snake_case(name); });
  const std::size_t own = members_in(root, api);
  if (members_in(root, capital) > own) return "cloudformation";
  return members_in(root, snake) > own ? "terraform" : "api";
}

bool has_functions(const Node& node) {
  const auto in_member = [](const Member& member) { return has_functions(member.value); };
  return is_function(node) || std::any_of(node.items.begin(), node.items.end(), has_functions) ||
         std::any_of(node.members.begin(), node.members.end(), in_member);
}

Node without_functions(Node node) {
  if (is_function(node)) {
    return opaque_at(node.span, node.key_span);
  }
  for (Node& item : node.items) item = without_functions(std::move(item));
  for (Member& member : node.members) member.value = without_functions(std::move(member.value));
  return node;
}

}  // namespace jtlint
