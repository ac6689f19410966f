#include "check/editor/dialect_values.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "check/fragment.h"
#include "check/shape/spelling.h"

namespace jtlint::editor {
namespace {

constexpr std::string_view number_in_string = R"(^[-+]?[0-9.]+([eEpP][-+]?[0-9]+)?$)";

bool is_word_for_people(std::string_view keyword) {
  return keyword == "title" || keyword == "description";
}

class Translation {
 public:
  Translation(const Schema& facts, std::string_view dialect)
      : spelling_(facts.spelling(dialect)),
        has_unknown_(unknown_value(dialect).kind != Kind::null),
        unseen_(facts.unseen_names(dialect)) {}

  /// `shape` may be null: then no name is known. In what is `certain`, an unknown value is not.
  Node translate(const Node& schema, const Node* shape, bool certain) const {
    if (schema.kind != Kind::mapping) return schema;
    Node result{.kind = Kind::mapping};
    for (const Member& member : schema.members) add(member, shape, certain, result);
    const Node* names = schema.find("required");
    if (certain && names != nullptr && has_unknown_) add_presence(*names, shape, result);
    return result;
  }

 private:
  void add(const Member& member, const Node* shape, bool certain, Node& result) const {
    const std::string& keyword = member.key.decoded();
    const Node& value = member.value;
    const Node* items = shape == nullptr ? nullptr : shape->find("items");
    if (keyword == "cloudFormationName") return;
    if (keyword == "properties") {
      json::member(result, keyword) = properties(value, shape, certain);
    } else if (keyword == "required") {
      add_required(value, shape, certain, result);
    } else if (keyword == "items" || keyword == "contains") {
      json::member(result, keyword) = place(value, items, certain);
    } else if (keyword == "not" || keyword == "if") {
      json::member(result, keyword) = translate(value, shape, !certain);
    } else if (keyword == "then") {
      json::member(result, keyword) = translate(value, shape, certain);
    } else if (keyword == "allOf" || keyword == "anyOf") {
      json::member(result, keyword) = all(value, shape, certain);
    } else {
      json::member(result, keyword) = value;
    }
  }

  Node all(const Node& schemas, const Node* shape, bool certain) const {
    std::vector<Node> items;
    for (const Node& item : schemas.items) items.push_back(translate(item, shape, certain));
    return json::list(std::move(items));
  }

  Node properties(const Node& schemas, const Node* shape, bool certain) const {
    const Node* known = shape == nullptr ? nullptr : shape->find("properties");
    json::Members members;
    for (const Member& member : schemas.members) {
      const std::string& name = member.key.decoded();
      const Node* inner = known == nullptr ? nullptr : known->find(name);
      members.emplace_back(spelled_at(shape, name), place(member.value, inner, certain));
    }
    return json::object(members);
  }

  std::string spelled_at(const Node* shape, const std::string& name) const {
    const Node* known = shape == nullptr ? nullptr : shape->find("properties");
    const Node* member = known == nullptr ? nullptr : known->find(name);
    if (member == nullptr) return name;
    Schema::Facts object;
    if (const Node* other = member->find("cloudFormationName")) {
      object.cloudformation_names[name] = other->text.decoded();
    }
    return spelled(name, object, spelling_);
  }

  /// What may stand at a place at which values are asked for, or must stand at one.
  Node place(const Node& schema, const Node* shape, bool certain) const {
    Node translated = translate(schema, shape, certain);
    if (certain || translated.kind != Kind::mapping) return translated;
    std::vector<Node> others;
    coerce(translated, others);
    if (has_unknown_)
      others.push_back(json::object({{"$ref", json::text("#/definitions/unknown")}}));
    if (others.empty()) return translated;
    Node words{.kind = Kind::mapping};
    Node rest{.kind = Kind::mapping};
    for (Member& member : translated.members) {
      (is_word_for_people(member.key.decoded()) ? words : rest)
          .members.push_back(std::move(member));
    }
    others.insert(others.begin(), std::move(rest));
    json::member(words, "anyOf") = json::list(std::move(others));
    return words;
  }

  /// CloudFormation and Terraform take a number for a string and the other way round.
  void coerce(Node& schema, std::vector<Node>& others) const {
    const Node* type = schema.find("type");
    if (spelling_ == Spelling::api || type == nullptr) return;
    const std::string name = type->text.decoded();
    if (name == "integer" || name == "number") {
      others.push_back(json::object({{"type", json::text("string")},
                                     {"pattern", json::text(std::string(number_in_string))}}));
    } else if (name == "string" && schema.find("enum") == nullptr) {
      json::member(schema, "type") = json::texts({"string", "number", "boolean"});
    }
  }

  /// What a template may leave to others cannot be missing, unless it is plain that it does not.
  void add_required(const Node& names, const Node* shape, bool certain, Node& result) const {
    const bool root = shape != nullptr && shape->find("title") != nullptr;
    std::vector<std::string> needed;
    for (const Node& each : names.items) {
      const std::string& name = each.text.decoded();
      const auto& unseen = unseen_.names;
      const bool is_unseen =
          root && !certain && std::find(unseen.begin(), unseen.end(), name) != unseen.end();
      if (!is_unseen) needed.push_back(spelled_at(shape, name));
      if (!is_unseen || unseen_.beside.empty()) continue;
      Node either = json::object(
          {{"anyOf", json::list({json::object({{"required", json::texts({name})}}),
                                 json::object({{"required", json::texts({unseen_.beside})}})})}});
      Node& all = json::member(result, "allOf");
      all.kind = Kind::sequence;
      all.items.push_back(std::move(either));
    }
    if (!needed.empty()) json::member(result, "required") = json::texts(needed);
  }

  /// Names that are there for certain do not stand with an unknown value.
  void add_presence(const Node& names, const Node* shape, Node& result) const {
    const Node unknown = json::object({{"$ref", json::text("#/definitions/unknown")}});
    json::Members known;
    for (const Node& each : names.items) {
      known.emplace_back(spelled_at(shape, each.text.decoded()), json::object({{"not", unknown}}));
    }
    Node& all = json::member(result, "allOf");
    all.kind = Kind::sequence;
    all.items.push_back(json::object({{"properties", json::object(known)}}));
  }

  Spelling spelling_;
  bool has_unknown_;
  Schema::Unseen unseen_;
};

/// The intrinsic functions of CloudFormation.
Node function_object() {
  Node one = json::object(
      {{"type", json::text("object")},
       {"minProperties", json::number("1")},
       {"maxProperties", json::number("1")},
       {"propertyNames", json::object({{"pattern", json::text("^(Ref|Condition|Fn::.+)$")}})}});
  Node transformed =
      json::object({{"type", json::text("object")}, {"required", json::texts({"Fn::Transform"})}});
  return json::object({{"description", json::text("A function, which deployment evaluates.")},
                       {"anyOf", json::list({std::move(one), std::move(transformed)})}});
}

}  // namespace

Node in_dialect(const Node& schema, const Node& shape, const Schema& facts,
                std::string_view dialect) {
  return Translation(facts, dialect).translate(schema, &shape, false);
}

Node unknown_value(std::string_view dialect) {
  if (dialect == "cloudformation") return function_object();
  if (dialect == "terraform") {
    return json::object({{"description", json::text("A text that Terraform evaluates.")},
                         {"type", json::text("string")},
                         {"pattern", json::text("[$%]\\{")}});
  }
  if (dialect != "describe") return {};
  Node null = json::object({{"type", json::text("null")}});
  Node empty = json::object({{"type", json::text("object")}, {"additionalProperties", null}});
  return json::object({{"description", json::text("Nothing is set.")},
                       {"anyOf", json::list({std::move(null), std::move(empty)})}});
}

}  // namespace jtlint::editor
