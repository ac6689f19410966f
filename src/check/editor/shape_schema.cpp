#include "check/editor/shape_schema.h"

#include <array>
#include <stdexcept>
#include <string>
#include <utility>

#include "check/fragment.h"
#include "parse/json.h"

namespace jtlint::editor {
namespace {

/// A keyword of the shape, and the rule that says so where a template does not keep it.
struct Judged {
  std::string_view keyword;
  std::string_view rule;
};

constexpr std::array<Judged, 4> judged = {{
    {"type", "type"},
    {"required", "required"},
    {"enum", "enum-value"},
    {"additionalProperties", "unknown-property"},
}};

class Expansion {
 public:
  Expansion(const Catalogue& catalogue, std::string_view dialect, const Node& document)
      : catalogue_(catalogue),
        dialect_(dialect),
        definitions_(*document.find("definitions")),
        of_registry_(catalogue.schema().spelling(dialect) != Spelling::api) {}

  Node expand(const Node& schema) const {
    if (const Node* reference = schema.find("$ref")) {
      constexpr std::string_view start = "#/definitions/";
      return expand(*definitions_.find(reference->text.decoded().substr(start.size())));
    }
    Node expanded{.kind = Kind::mapping};
    for (const Member& member : schema.members) add(member, schema, expanded);
    return expanded;
  }

 private:
  void add(const Member& member, const Node& schema, Node& expanded) const {
    const std::string& keyword = member.key.decoded();
    const bool replaced =
        keyword == "required" && of_registry_ && schema.find("registryRequired") != nullptr;
    if (replaced || !is_kept(keyword)) return;
    if (keyword == "registryRequired") {
      if (of_registry_ && is_kept("required")) json::member(expanded, "required") = member.value;
      return;
    }
    Node value = member.value;
    if (keyword == "properties") {
      for (Member& each : value.members) each.value = expand(each.value);
    } else if (keyword == "items" || value.kind == Kind::mapping) {
      value = expand(value);
    }
    json::member(expanded, keyword) = std::move(value);
  }

  /// Whether jtlint calls it an error where a template does not keep a keyword.
  bool is_kept(std::string_view keyword) const {
    for (const auto& [name, id] : judged) {
      if (name != keyword) continue;
      const Rule* rule = catalogue_.find(id);
      return rule != nullptr && rule->severity_in(dialect_) == Severity::error;
    }
    return keyword != "spelling" && keyword != "unseen" && keyword != "unseenBeside";
  }

  const Catalogue& catalogue_;
  std::string_view dialect_;
  const Node& definitions_;
  bool of_registry_;
};

}  // namespace

Node shape_schema(const Catalogue& catalogue, std::string_view dialect) {
  const auto document = parse_json(catalogue.described_schema());
  if (!document) throw std::logic_error("the embedded schema is broken");
  const Expansion expansion(catalogue, dialect, **document);
  return expansion.expand(*(*document)->find("definitions")->find(dialect));
}

std::optional<Node> take_required(Node& shape) {
  Node taken{.kind = Kind::mapping};
  if (const Node* names = shape.find("required")) json::member(taken, "required") = *names;
  std::erase_if(shape.members, [](const Member& each) { return each.key.decoded() == "required"; });
  if (shape.find("items") != nullptr) {
    auto inner = take_required(json::member(shape, "items"));
    if (inner) json::member(taken, "items") = *std::move(inner);
  }
  if (shape.find("properties") != nullptr) {
    for (Member& member : json::member(shape, "properties").members) {
      auto inner = take_required(member.value);
      if (!inner) continue;
      json::member(json::member(taken, "properties"), member.key.decoded()) = *std::move(inner);
    }
  }
  return taken.members.empty() ? std::nullopt : std::optional(std::move(taken));
}

Node known_names(const Node& shape) {
  Node known{.kind = Kind::mapping};
  if (const Node* items = shape.find("items")) json::member(known, "items") = known_names(*items);
  const Node* properties = shape.find("properties");
  if (properties == nullptr) return known;
  json::member(known, "additionalProperties") = Node{.kind = Kind::boolean, .text = Text("false")};
  Node& own = json::member(known, "properties");
  for (const Member& member : properties->members) {
    json::member(own, member.key.decoded()) = known_names(member.value);
  }
  return known;
}

}  // namespace jtlint::editor
