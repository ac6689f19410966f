#include "check/editor/stand_ins.h"

#include <fmt/format.h>
#include <string>
#include <utility>

#include "check/fragment.h"

namespace jtlint::editor {
namespace {

Node null() {
  return json::object({{"type", json::text("null")}});
}

Node described(const char* words, Node schema) {
  json::member(schema, "description") = json::text(words);
  return schema;
}

Node no_value() {
  Node reference = json::object({{"Ref", json::text("AWS::NoValue")}});
  return json::object({{"const", std::move(reference)}});
}

/// A function, or several values of which functions are a part; or a dynamic reference.
Node function() {
  const Node other =
      json::object({{"not", json::object({{"pattern", json::text("^(Ref$|Fn::)")}})}});
  const Node plain = json::object({{"propertyNames", other}});
  Node object = json::object({{"type", json::text("object")},
                              {"not", json::object({{"anyOf", json::list({plain, no_value()})}})}});
  Node text =
      json::object({{"type", json::text("string")}, {"pattern", json::text("\\{\\{resolve:")}});
  return json::object({{"anyOf", json::list({std::move(object), std::move(text)})}});
}

}  // namespace

std::optional<Node> unknown_value(std::string_view dialect) {
  if (dialect == "cloudformation") {
    return described("A function, which deployment evaluates.", function());
  }
  if (dialect != "terraform") return std::nullopt;
  return described(
      "A text that Terraform evaluates.",
      json::object({{"type", json::text("string")}, {"pattern", json::text("[$%]\\{")}}));
}

std::optional<Node> unset_value(std::string_view dialect) {
  if (dialect == "cloudformation") return described("It counts as left out.", no_value());
  if (dialect == "terraform") return described("It counts as left out.", null());
  if (dialect != "describe" && dialect != "describe-job") return std::nullopt;
  Node empty =
      json::object({{"type", json::text("object")}, {"additionalProperties", reference("unset")}});
  return described("Nothing is set.",
                   json::object({{"anyOf", json::list({null(), std::move(empty)})}}));
}

std::optional<Node> perhaps_unset_value(std::string_view dialect) {
  if (!unset_value(dialect)) return std::nullopt;
  if (dialect != "cloudformation") return reference("unset");
  const Node choice =
      json::object({{"type", json::text("object")}, {"required", json::texts({"Fn::If"})}});
  return json::object({{"anyOf", json::list({reference("unset"), choice})}});
}

bool drops_items(std::string_view dialect) {
  return dialect == "cloudformation";
}

Node reference(std::string_view definition) {
  return json::object({{"$ref", json::text(fmt::format("#/definitions/{}", definition))}});
}

}  // namespace jtlint::editor
