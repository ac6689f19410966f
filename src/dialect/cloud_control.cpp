#include "dialect/cloud_control.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <memory>
#include <string_view>
#include <utility>

#include "dialect/described.h"
#include "parse/json.h"
#include "support/printable.h"
#include "support/suggest.h"

namespace jtlint {
namespace {

constexpr std::string_view type_name = "AWS::IoT::JobTemplate";

/// The members that lead to the properties.
const std::vector<std::string>& names() {
  static const std::vector<std::string> all = {
      "TypeName", "ResourceDescription", "ResourceDescriptions", "DesiredState", "Properties"};
  return all;
}

std::optional<std::string> id_of(const Node& properties) {
  const Node* id = properties.find("JobTemplateId");
  if (id == nullptr || id->kind != Kind::string) return std::nullopt;
  return id->text.decoded();
}

/// A template of which nothing can be known but what is wrong with it.
Template broken(const Node& properties, Span span, std::string message) {
  Template found;
  found.readings.push_back({make_tree(opaque_at(properties.span))});
  found.faults.push_back({"properties-json", span, json_pointer(properties), std::move(message)});
  return found;
}

/// The template in a string, if it can be read.
Template in_string(const Node& properties) {
  auto tree = parse_embedded_json(properties.text);
  if (!tree) {
    const std::string& name = member_of(properties)->key.decoded();
    return broken(properties, properties.text.source_span(tree.error().span),
                  fmt::format("{} is not JSON: {}", name, tree.error().message));
  }
  Template found;
  found.id = id_of(**tree);
  found.host = json_pointer(properties);
  found.readings.push_back({std::move(*tree)});
  return found;
}

/// The template in an object, which somebody has taken out of its string.
Template in_object(const Node& properties) {
  Node root = properties;
  root.site = std::make_shared<const Site>(Site{json_pointer(properties)});
  Template found;
  found.id = id_of(properties);
  found.readings.push_back({make_tree(std::move(root))});
  return found;
}

/// Goes through what Cloud Control prints or is given. A name that is nearly right is taken for
/// that, and said to be wrong.
class Reader {
 public:
  std::vector<Template> templates(const Node& node) {
    if (const Node* output = find(node, "ResourceDescription")) read_description(*output);
    if (const Node* list = find(node, "ResourceDescriptions")) read_list(*list);
    if (const Node* state = find(node, "DesiredState")) read_state(*state);
    return std::move(found_);
  }

  std::vector<Template> alone(const Node& description) {
    read_description(description);
    return std::move(found_);
  }

 private:
  /// The member of a name, perhaps misspelt; null if there is none.
  const Node* find(const Node& object, const std::string& name) {
    if (const Node* exact = object.find(name)) return exact;
    for (const Member& member : object.members) {
      const std::string& written = member.key.decoded();
      const bool known = std::find(names().begin(), names().end(), written) != names().end();
      if (known || nearest(written, names()) != name) continue;
      faults_.push_back({"unknown-property", member.value.key_span, json_pointer(member.value),
                         fmt::format("Cloud Control has no member '{}'; did you mean {}?",
                                     printable(written, 60), name)});
      return &member.value;
    }
    return nullptr;
  }

  void read_list(const Node& list) {
    if (list.kind != Kind::sequence) {
      return add(broken(list, list.anchor(),
                        fmt::format("ResourceDescriptions must be an array of objects, got {}",
                                    with_article(list.kind))));
    }
    for (const Node& item : list.items) {
      if (!is_identifier(item)) read_description(item);
    }
  }

  /// An entry may say only how the resource is called.
  static bool is_identifier(const Node& item) {
    return item.members.size() == 1 && item.find("Identifier") != nullptr;
  }

  void read_description(const Node& description) {
    if (description.kind != Kind::mapping) {
      return add(broken(description, description.anchor(),
                        fmt::format("a resource description must be an object with Properties, "
                                    "got {}",
                                    with_article(description.kind))));
    }
    const Node* properties = find(description, "Properties");
    if (properties == nullptr) {
      return add(
          broken(description, description.anchor(), "this resource description has no Properties"));
    }
    read(*properties, "Properties");
    found_.back().dialect = "cloudcontrol";
    const bool known = found_.back().readings.front().root->kind == Kind::mapping;
    if (!known) return;
    Reading& reading = found_.back().readings.front();
    reading.root = make_tree(without_unset(*reading.root));
  }

  void read_state(const Node& state) {
    read(state, "DesiredState");
    found_.back().dialect = "cloudformation";
    if (state.kind != Kind::mapping) return;
    found_.back().faults.push_back(not_text(state, "DesiredState"));
  }

  void read(const Node& properties, std::string_view name) {
    if (properties.kind == Kind::string) return add(in_string(properties));
    if (properties.kind == Kind::mapping) return add(in_object(properties));
    Template found = broken(properties, {}, "");
    found.faults = {not_text(properties, name)};
    add(std::move(found));
  }

  static DialectFault not_text(const Node& properties, std::string_view name) {
    return {
        "properties-json", properties.anchor(), json_pointer(properties),
        fmt::format("{} must be a string of JSON, got {}", name, with_article(properties.kind))};
  }

  void add(Template found) {
    if (found.dialect.empty()) found.dialect = "cloudcontrol";
    std::move(faults_.begin(), faults_.end(), std::back_inserter(found.faults));
    faults_.clear();
    found_.push_back(std::move(found));
  }

  std::vector<DialectFault> faults_;  ///< of names on the way to the next template
  std::vector<Template> found_;
};

/// The type that an object of Cloud Control says it is about; null if it says none.
const Node* type_in(const Node& node) {
  if (const Node* type = node.find("TypeName")) return type;
  for (const Member& member : node.members) {
    const bool job_template = member.value.text.decoded() == type_name;
    if (job_template && may_mean(member.key.decoded(), "TypeName")) return &member.value;
  }
  return nullptr;
}

}  // namespace

std::vector<Template> cloud_control_templates(const Node& node,
                                              const std::optional<std::string>& dialect) {
  const bool given = dialect == "cloudcontrol";
  if (node.kind != Kind::mapping || (dialect && !given)) return {};
  const Node* type = type_in(node);
  if (type == nullptr && given && node.find("Properties") != nullptr) return Reader().alone(node);
  if (type == nullptr && given) return Reader().templates(node);
  if (type == nullptr || type->kind != Kind::string || type->text.decoded() != type_name) return {};
  return Reader().templates(node);
}

}  // namespace jtlint
