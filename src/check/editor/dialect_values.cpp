#include "check/editor/dialect_values.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "check/editor/coercion.h"
#include "check/editor/stand_ins.h"
#include "check/fragment.h"
#include "check/shape/spelling.h"
#include "dialect/terraform/own_arguments.h"

namespace jtlint::editor {
namespace {

bool is_word_for_people(std::string_view keyword) {
  return keyword == "title" || keyword == "description";
}

bool is_false(const Node& value) {
  return value.kind == Kind::boolean && value.text.decoded() == "false";
}

Node none_of(Node schema) {
  return json::object({{"not", std::move(schema)}});
}

Node any_of(std::vector<Node> schemas) {
  if (schemas.size() == 1) return std::move(schemas.front());
  return json::object({{"anyOf", json::list(std::move(schemas))}});
}

class Translation {
 public:
  Translation(const Schema& facts, std::string_view dialect)
      : spelling_(facts.spelling(dialect)),
        coercion_(spelling_),
        has_unknown_(unknown_value(dialect)),
        has_unset_(unset_value(dialect)),
        drops_items_(drops_items(dialect)),
        perhaps_unset_(perhaps_unset_value(dialect)),
        unseen_(facts.unseen_names(dialect)) {}

  /// `shape` may be null: then no name is known. In what is `certain`, an unknown value is not.
  Node translate(const Node& schema, const Node* shape, bool certain) const {
    if (schema.kind != Kind::mapping) return schema;
    Node result{.kind = Kind::mapping};
    for (const Member& member : schema.members) add(member, shape, certain, result);
    const Node* others = schema.find("additionalProperties");
    const bool comments =
        spelling_ == Spelling::terraform && others != nullptr && is_false(*others);
    if (comments) json::member(json::member(result, "properties"), terraform::comment);
    return result;
  }

 private:
  /// What stands at a place in a value: a member of an object, an item of a list, or one such item
  /// that there must be.
  enum class Part { member, item, some_item };

  void add(const Member& member, const Node* shape, bool certain, Node& result) const {
    const std::string& keyword = member.key.decoded();
    const Node& value = member.value;
    const Node* items = shape == nullptr ? nullptr : shape->find("items");
    if (keyword == "cloudFormationName") return;
    if (keyword == "properties") {
      json::member(result, keyword) = properties(value, shape, certain);
    } else if (keyword == "additionalProperties") {
      add_others(value, certain, result);
    } else if (keyword == "required") {
      add_required(value, shape, certain, result);
    } else if (keyword == "items") {
      json::member(result, keyword) = place(value, items, certain, Part::item);
    } else if (keyword == "contains") {
      json::member(result, keyword) = place(value, items, certain, Part::some_item);
    } else if (keyword == "not" || keyword == "if") {
      json::member(result, keyword) = translate(value, shape, !certain);
    } else if (keyword == "then") {
      json::member(result, keyword) = translate(value, shape, certain);
    } else if (keyword == "allOf") {
      for (Node& each : all(value, shape, certain)) json::also(result, std::move(each));
    } else if (keyword == "anyOf") {
      json::member(result, keyword) = json::list(all(value, shape, certain));
    } else if (keyword == "type" && !certain) {
      coercion_.add_type(value, shape, result);
    } else {
      json::member(result, keyword) = value;
      coercion_.add_limit(keyword, value, shape, certain, result);
      if (drops_items_) add_count(keyword, value, certain, result);
    }
  }

  std::vector<Node> all(const Node& schemas, const Node* shape, bool certain) const {
    std::vector<Node> items;
    for (const Node& item : schemas.items) items.push_back(translate(item, shape, certain));
    return items;
  }

  Node properties(const Node& schemas, const Node* shape, bool certain) const {
    const Node* known = shape == nullptr ? nullptr : shape->find("properties");
    json::Members members;
    for (const Member& member : schemas.members) {
      const std::string& name = member.key.decoded();
      const Node* inner = known == nullptr ? nullptr : known->find(name);
      members.emplace_back(spelled_at(shape, name),
                           place(member.value, inner, certain, Part::member));
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

  /// Members that no name is known of: none, or such that count as none.
  void add_others(const Node& value, bool certain, Node& result) const {
    Node& others = json::member(result, "additionalProperties");
    others = value;
    if (!is_false(value)) {
      others = place(value, nullptr, certain, Part::member);
    } else if (has_unset_) {
      others = certain ? reference("unset") : *perhaps_unset_;
    }
  }

  /// What may stand in a value of which values are asked for, or must stand in one.
  Node place(const Node& schema, const Node* shape, bool certain, Part part) const {
    Node translated = translate(schema, shape, certain);
    if (translated.kind != Kind::mapping) return translated;
    if (certain && has_unknown_) json::also(translated, none_of(reference("unknown")));
    const bool may_be_unset = has_unset_ && (part != Part::item || drops_items_);
    if (part == Part::some_item) {
      if (certain && may_be_unset && drops_items_)
        json::also(translated, none_of(reference("unset")));
      if (!certain && has_unknown_) return any_of({std::move(translated), reference("unknown")});
      return translated;
    }
    std::vector<Node> ways;
    if (!certain && has_unknown_) ways.push_back(reference("unknown"));
    if (may_be_unset) ways.push_back(reference("unset"));
    if (ways.empty()) return translated;
    Node words{.kind = Kind::mapping};
    Node rest{.kind = Kind::mapping};
    for (Member& member : translated.members) {
      (is_word_for_people(member.key.decoded()) ? words : rest)
          .members.push_back(std::move(member));
    }
    if (rest.members.empty()) return words;
    ways.insert(ways.begin(), std::move(rest));
    json::member(words, "anyOf") = json::list(std::move(ways));
    return words;
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
      json::also(result, any_of({json::object({{"required", json::texts({name})}}),
                                 json::object({{"required", json::texts({unseen_.beside})}})}));
    }
    if (needed.empty()) return;
    json::member(result, "required") = json::texts(needed);
    add_presence(needed, certain, result);
  }

  /// Names that are there do not stand with a value that counts as none; if they are there for
  /// certain, nor with an unknown one.
  void add_presence(const std::vector<std::string>& names, bool certain, Node& result) const {
    std::vector<Node> others;
    if (has_unset_) others.push_back(reference("unset"));
    if (certain && has_unknown_) others.push_back(reference("unknown"));
    if (others.empty()) return;
    const Node set = none_of(any_of(std::move(others)));
    json::Members known;
    for (const std::string& name : names) known.emplace_back(name, set);
    json::also(result, json::object({{"properties", json::object(known)}}));
  }

  /// A list may be shorter than it is written.
  void add_count(const std::string& keyword, const Node& limit, bool certain, Node& result) const {
    const Node contains_none = json::object({{"contains", *perhaps_unset_}});
    if (keyword == "maxItems" && !certain) {
      std::erase_if(result.members,
                    [](const Member& each) { return each.key.decoded() == "maxItems"; });
      json::also(
          result,
          any_of({json::object({{keyword, limit}}),
                  json::object({{"type", json::text("array")}, {"contains", *perhaps_unset_}})}));
    }
    if (keyword != "minItems" || limit.text.decoded() == "0") return;
    const Node is_list = json::object({{"type", json::text("array")}});
    if (certain) {
      json::also(result, json::object({{"if", is_list}, {"then", none_of(contains_none)}}));
    } else {
      json::also(result, json::object({{"contains", none_of(reference("unset"))}}));
    }
  }

  Spelling spelling_;
  Coercion coercion_;
  bool has_unknown_;
  bool has_unset_;
  bool drops_items_;
  std::optional<Node> perhaps_unset_;
  Schema::Unseen unseen_;
};

}  // namespace

Node in_dialect(const Node& schema, const Node& shape, const Schema& facts,
                std::string_view dialect) {
  return Translation(facts, dialect).translate(schema, &shape, false);
}

}  // namespace jtlint::editor
