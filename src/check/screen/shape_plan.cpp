#include "check/screen/shape_plan.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "support/short_text.h"

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

std::size_t ShapeNode::find(const MemberName& name) const {
  const auto found = std::find_if(members.begin(), members.end(), [&](const ShapeMember& member) {
    return name.is(member.name, member.mark);
  });
  return static_cast<std::size_t>(found - members.begin());
}

bool ShapeNode::allows_choice(std::string_view text) const {
  return choices.empty() || is_among(text, choices);
}

bool ShapeNode::fits(const Slot& slot) const {
  if (!allows(slot.kind)) return false;
  if (slot.kind == Kind::number) {
    const std::string_view text = slot.text();  // short, as numbers are
    return !whole || std::find(text.begin(), text.end(), '.') == text.end();
  }
  return choices.empty() || (slot.kind == Kind::string && allows_choice(slot.text()));
}

ShapePlan::ShapePlan(const Node& schema, std::string_view dialect) {
  const Node& definitions = *schema.find("definitions");
  const Node& own = *definitions.find(dialect);
  nodes_.resize(root);
  add(own, definitions, own.find("spelling") != nullptr);
  parts_.resize(std::bit_ceil(nodes_.size() * 4));
  note_parts(root, "");
  for (const ShapeMember& member : nodes_[root].members) names_.set(bit_of(member.mark));
}

void ShapePlan::note_parts(std::uint16_t number, const std::string& prefix) {
  for (const ShapeMember& member : nodes_[number].members) {
    const std::string name = prefix.empty() ? member.name : prefix + "." + member.name;
    std::size_t place = Path::mark_of(name) % parts_.size();
    while (parts_[place].number != 0) place = (place + 1) % parts_.size();
    parts_[place] = {name, member.shape};
    note_parts(member.shape, name);
  }
}

std::uint16_t ShapePlan::part_of(std::uint16_t whole, const MemberName& name) const {
  if (whole == 0) return 0;
  const ShapeNode& node = nodes_[whole];
  const std::size_t place = node.find(name);
  return place < node.members.size() ? node.members[place].shape : std::uint16_t{0};
}

std::uint16_t ShapePlan::part_at(const Path& path) const {
  if (path.prefix_steps() == 0) return 0;
  const std::size_t mask = parts_.size() - 1;
  for (std::size_t place = path.prefix_mark() & mask;; place = (place + 1) & mask) {
    const Part& part = parts_[place];
    if (part.number == 0 || are_equal_texts(part.prefix, path.prefix())) return part.number;
  }
}

bool ShapePlan::surely_lacks(const Path& path) const {
  const bool named = path.prefix_steps() > 0 && !nodes_[root].open;
  return named && !names_.test(bit_of(path.steps().front().mark));
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
      const std::string& name = member.key.decoded();
      node.members.push_back(
          {name, MemberName::mark_of(name), add(member.value, definitions, registry)});
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
