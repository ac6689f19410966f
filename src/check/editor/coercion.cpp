#include "check/editor/coercion.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "check/editor/number_pattern.h"
#include "check/fragment.h"
#include "document/decimal.h"

namespace jtlint::editor {
namespace {

/// What a keyword asks of numbers, and where those are that do not keep it.
struct Limit {
  std::string_view keyword;
  Side kept;
  Side broken;
};

constexpr std::array<Limit, 4> limits = {{
    {"minimum", Side::at_least, Side::below},
    {"exclusiveMinimum", Side::above, Side::at_most},
    {"maximum", Side::at_most, Side::above},
    {"exclusiveMaximum", Side::below, Side::at_least},
}};

std::vector<std::string> names_in(const Node& types) {
  if (types.kind == Kind::string) return {types.text.decoded()};
  std::vector<std::string> names;
  for (const Node& item : types.items) names.push_back(item.text.decoded());
  return names;
}

bool has(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_of_type(const Node* shape, std::string_view type) {
  const Node* types = shape == nullptr ? nullptr : shape->find("type");
  return types != nullptr && has(names_in(*types), type);
}

Node text_like(std::string pattern) {
  return json::object({{"pattern", json::text(std::move(pattern))}});
}

Node string_like(std::string pattern) {
  Node schema = text_like(std::move(pattern));
  json::member(schema, "type") = json::text("string");
  return schema;
}

Node none_of(Node schema) {
  return json::object({{"not", std::move(schema)}});
}

}  // namespace

/// As the vocabulary of a dialect does it. Of an exponent no pattern can tell what it makes of the
/// digits before it, and Terraform knows more texts than jtlint can read.
Node Coercion::texts_of_numbers(bool whole) const {
  if (spelling_ == Spelling::terraform) {
    Node texts = text_like("^[-+.0-9eEpP]+$");
    if (whole) json::also(texts, none_of(string_like("^-?[0-9]+\\.[0-9]*[1-9][0-9]*$")));
    return texts;
  }
  return text_like(whole ? "^-?[0-9]+$" : "^-?[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]+)?$");
}

bool Coercion::is_number_in_string(const Node* shape) const {
  const bool number = is_of_type(shape, "integer") || is_of_type(shape, "number");
  return spelling_ != Spelling::api && number && !is_of_type(shape, "string");
}

void Coercion::add_type(const Node& types, const Node* shape, Node& result) const {
  std::vector<std::string> names = names_in(types);
  const bool string = has(names, "string");
  const bool number = has(names, "integer") || has(names, "number");
  const bool is_text =
      spelling_ != Spelling::api && is_of_type(shape, "string") && shape->find("enum") == nullptr;
  Node& said = json::member(result, "type");
  said = types;
  if (is_number_in_string(shape) && number && !string) {
    names.emplace_back("string");
    said = json::texts(names);
    json::also(result, texts_of_numbers(is_of_type(shape, "integer")));
  } else if (is_text && string) {
    if (!number) names.emplace_back("number");
    if (!has(names, "boolean")) names.emplace_back("boolean");
    said = json::texts(names);
  }
}

void Coercion::add_limit(const std::string& keyword, const Node& limit, const Node* shape,
                         bool certain, Node& result) const {
  const auto* known = std::find_if(limits.begin(), limits.end(),
                                   [&](const Limit& each) { return each.keyword == keyword; });
  if (known == limits.end() || !is_number_in_string(shape)) return;
  const auto bound = Decimal::from(limit.text.decoded());
  const auto pattern =
      bound ? number_pattern(*bound, certain ? known->kept : known->broken) : std::nullopt;
  if (certain) {
    json::also(result, pattern ? text_like(*pattern)
                               : none_of(json::object({{"type", json::text("string")}})));
  } else if (pattern) {
    json::also(result, none_of(string_like(*pattern)));
  }
}

}  // namespace jtlint::editor
