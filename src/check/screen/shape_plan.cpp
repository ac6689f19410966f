#include "check/screen/shape_plan.h"

#include <algorithm>
#include <array>

namespace jtlint::screen {
namespace {

constexpr std::string_view definitions_prefix = "#/definitions/";

/// The schema that a schema refers to, or itself.
const Node& resolved(const Node& schema, const Node& definitions) {
  const Node* reference = schema.find("$ref");
  if (reference == nullptr) return schema;
  const std::string_view target = reference->text.decoded();
  return resolved(*definitions.find(target.substr(definitions_prefix.size())), definitions);
}

constexpr std::array<std::pair<std::string_view, Kind>, 7> kind_names = {{
    {"object", Kind::mapping},
    {"array", Kind::sequence},
    {"string", Kind::string},
    {"number", Kind::number},
    {"integer", Kind::number},
    {"boolean", Kind::boolean},
    {"null", Kind::null},
}};

void read_types(const Node& types, ShapeNode& shape) {
  for (const Node& item : types.items) read_types(item, shape);
  if (types.kind != Kind::string) return;
  const std::string& name = types.text.decoded();
  for (const auto& [known, kind] : kind_names) {
    if (known == name) shape.kinds |= ShapeNode::bit(kind);
  }
  shape.whole = shape.whole || name == "integer";
}

std::vector<std::string> texts_of(const Node* list) {
  std::vector<std::string> texts;
  if (list == nullptr) return texts;
  for (const Node& item : list->items) texts.push_back(item.text.decoded());
  return texts;
}

}  // namespace

std::size_t ShapeNode::find(std::string_view name) const {
  const auto found = std::find_if(members.begin(), members.end(),
                                  [&](const auto& member) { return member.first == name; });
  return static_cast<std::size_t>(found - members.begin());
}

bool ShapeNode::allows_choice(std::string_view text) const {
  return choices.empty() || std::find(choices.begin(), choices.end(), text) != choices.end();
}

ShapePlan::ShapePlan(const Node& schema, std::string_view dialect) {
  const Node& definitions = *schema.find("definitions");
  const Node& own = *definitions.find(dialect);
  nodes_.resize(root);
  add(own, definitions, own.find("spelling") != nullptr);
}

std::uint16_t ShapePlan::add(const Node& schema, const Node& definitions, bool registry) {
  const auto number = static_cast<std::uint16_t>(nodes_.size());
  nodes_.emplace_back();
  fill(number, resolved(schema, definitions), definitions, registry);
  return number;
}

void ShapePlan::fill(std::uint16_t number, const Node& shape, const Node& definitions,
                     bool registry) {
  ShapeNode node;
  if (const Node* type = shape.find("type")) read_types(*type, node);
  node.choices = texts_of(shape.find("enum"));
  if (const Node* properties = shape.find("properties")) {
    for (const Member& member : properties->members) {
      node.members.emplace_back(member.key.decoded(), add(member.value, definitions, registry));
    }
  }
  const Node* other_members = shape.find("additionalProperties");
  const bool closed = other_members != nullptr && other_members->kind == Kind::boolean &&
                      other_members->text.decoded() == "false";
  node.open = !closed;
  const bool described = other_members != nullptr && other_members->kind == Kind::mapping;
  if (described) node.others = add(*other_members, definitions, registry);
  if (const Node* items = shape.find("items")) node.items = add(*items, definitions, registry);
  const Node* of_registry = registry ? shape.find("registryRequired") : nullptr;
  for (const std::string& name :
       texts_of(of_registry != nullptr ? of_registry : shape.find("required"))) {
    node.required |= std::uint64_t{1} << node.find(name);
  }
  nodes_[number] = std::move(node);
}

}  // namespace jtlint::screen
