#include "check/editor/whole_file.h"

#include <string>
#include <utility>

#include "check/editor/stand_ins.h"
#include "check/fragment.h"
#include "dialect/terraform/own_arguments.h"

namespace jtlint::editor {
namespace {

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
  const Node with_them = json::object({{"required", json::texts({"Properties"})}});
  const Node macro = json::object({{"required", json::texts({"Fn::Transform"})}});
  Node resource = member_of_object("Properties", std::move(properties));
  json::member(resource, "anyOf") = json::list({with_them, macro});
  resource = json::object({{"if", std::move(ours)}, {"then", std::move(resource)}});
  return member_of_object("Resources",
                          json::object({{"additionalProperties", std::move(resource)}}));
}

/// The arguments of a resource stand in an object, or in the only one of a list.
Node module() {
  const Node object = json::object({{"type", json::text("object")}});
  const Node body = json::object({{"if", object}, {"then", reference("template")}});
  const Node single = json::object({{"if", json::object({{"maxItems", json::number("1")}})},
                                    {"then", json::object({{"items", body}})}});
  const Node block = json::object(
      {{"if", json::object({{"type", json::text("array")}})}, {"then", single}, {"else", body}});
  const Node named = one_or_several(json::object({{"additionalProperties", block}}));
  const Node types = one_or_several(member_of_object("awscc_iot_job_template", named));
  return one_or_several(member_of_object("resource", types));
}

}  // namespace

Node whole_file(std::string_view dialect) {
  if (dialect == "cloudformation") return stack();
  if (dialect == "terraform") return module();
  if (dialect == "document") return reference("template");
  Node file = one_or_several(reference("template"));
  json::member(json::member(file, "then"), "minItems") = json::number("1");
  return file;
}

Node with_meta_arguments(Node schema, std::string_view dialect) {
  if (dialect != "terraform") return schema;
  for (const std::string_view name : terraform::own_arguments) {
    json::member(json::member(schema, "properties"), name);
  }
  return schema;
}

}  // namespace jtlint::editor
