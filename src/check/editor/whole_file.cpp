#include "check/editor/whole_file.h"

#include <string>
#include <utility>

#include "check/fragment.h"

namespace jtlint::editor {
namespace {

Node reference(const std::string& definition) {
  return json::object({{"$ref", json::text("#/definitions/" + definition)}});
}

/// One, or a list of them.
Node one_or_several(const Node& schema) {
  return json::object({{"if", json::object({{"type", json::text("array")}})},
                       {"then", json::object({{"items", schema}})},
                       {"else", schema}});
}

Node member_of_object(const std::string& name, Node schema) {
  return json::object({{"properties", json::object({{name, std::move(schema)}})}});
}

Node stack() {
  const std::string type = "AWS::IoT::JobTemplate";
  Node ours = json::object(
      {{"type", json::text("object")},
       {"required", json::texts({"Type"})},
       {"properties", json::object({{"Type", json::object({{"const", json::text(type)}})}})}});
  Node properties =
      json::object({{"anyOf", json::list({reference("template"), reference("unknown")})}});
  Node resource = json::object(
      {{"if", std::move(ours)}, {"then", member_of_object("Properties", std::move(properties))}});
  return member_of_object("Resources",
                          json::object({{"additionalProperties", std::move(resource)}}));
}

Node module() {
  const Node block = one_or_several(reference("template"));
  const Node named = one_or_several(json::object({{"additionalProperties", block}}));
  return member_of_object("resource",
                          one_or_several(member_of_object("awscc_iot_job_template", named)));
}

}  // namespace

Node whole_file(std::string_view dialect) {
  if (dialect == "cloudformation") return stack();
  if (dialect == "terraform") return module();
  if (dialect == "document") return reference("template");
  return one_or_several(reference("template"));
}

Node with_meta_arguments(Node schema, std::string_view dialect) {
  if (dialect == "cloudformation")
    json::member(json::member(schema, "properties"), "Fn::Transform");
  if (dialect != "terraform") return schema;
  for (const std::string name :
       {"//", "count", "depends_on", "for_each", "lifecycle", "provider", "provisioner"}) {
    json::member(json::member(schema, "properties"), name);
  }
  return schema;
}

}  // namespace jtlint::editor
