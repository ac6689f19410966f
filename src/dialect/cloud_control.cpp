#include "dialect/cloud_control.h"

#include <fmt/format.h>
#include <memory>
#include <utility>

#include "parse/json.h"

namespace jtlint {
namespace {

constexpr std::string_view type_name = "AWS::IoT::JobTemplate";

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

class Reader {
 public:
  std::vector<Template> templates(const Node& node) {
    read_description(node.find("ResourceDescription"));
    if (const Node* list = node.find("ResourceDescriptions")) {
      for (const Node& item : list->items) read_description(&item);
    }
    read(node.find("DesiredState"), "cloudformation");
    return std::move(found_);
  }

  std::vector<Template> alone(const Node& description) {
    read_description(&description);
    return std::move(found_);
  }

 private:
  void read_description(const Node* description) {
    if (description != nullptr) read(description->find("Properties"), "cloudcontrol");
  }

  void read(const Node* properties, std::string_view dialect) {
    if (properties == nullptr) return;
    const bool text = properties->kind == Kind::string;
    if (!text && properties->kind != Kind::mapping) return;
    found_.push_back(text ? in_string(*properties) : in_object(*properties));
    found_.back().dialect = dialect;
  }

  std::vector<Template> found_;
};

}  // namespace

std::vector<Template> cloud_control_templates(const Node& node,
                                              const std::optional<std::string>& dialect) {
  const bool given = dialect == "cloudcontrol";
  if (node.kind != Kind::mapping || (dialect && !given)) return {};
  const Node* type = node.find("TypeName");
  if (type == nullptr && given && node.find("Properties") != nullptr) return Reader().alone(node);
  if (type == nullptr && given) return Reader().templates(node);
  if (type == nullptr || type->kind != Kind::string || type->text.decoded() != type_name) return {};
  return Reader().templates(node);
}

}  // namespace jtlint
