#include "check/json_schema/reader.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "check/json_schema/keywords.h"
#include "check/json_schema/references.h"
#include "support/suggest.h"

namespace jtlint::json_schema {
namespace {

std::string unknown_keyword(const std::string& name) {
  std::vector<std::string> names;
  for (const Keyword& keyword : all_keywords()) names.emplace_back(keyword.name);
  const auto near = nearest(name, names);
  return fmt::format("JSON Schema, draft-07, has no keyword '{}'{}", name,
                     near ? fmt::format("; did you mean {}?", *near) : "");
}

/// `true` and `false` are schemas as well.
Subschema of_boolean(const Node& node) {
  Subschema made{.node = &node};
  if (node.text.decoded().starts_with('t') || node.text.decoded().starts_with('T')) return made;
  made.assertions.push_back([](const Value& value, Evaluation&, Faults faults) {
    return fail(faults, value, "must not stand here");
  });
  return made;
}

}  // namespace

std::size_t Reader::read(const Node& node) {
  const std::size_t index = subschemas_.size();
  subschemas_.push_back({.node = &node});
  indices_.emplace(&node, index);
  if (node.kind == Kind::boolean) {
    subschemas_[index] = of_boolean(node);
  } else if (node.kind == Kind::mapping) {
    Subschema made = read_keywords(node);
    subschemas_[index] = std::move(made);
  } else {
    refuse(node, fmt::format("a schema is an object, true or false; this is {}",
                             with_article(node.kind)));
  }
  return index;
}

Subschema Reader::read_keywords(const Node& node) {
  Subschema made{.node = &node};
  for (const Member& member : node.members) {
    const std::string& name = member.key.decoded();
    if (const Keyword* keyword = find_keyword(name)) {
      keyword->read({node, member.value, *this, made});
    } else {
      fault(member.value.key_span, unknown_keyword(name));
    }
  }
  if (node.find("$ref") != nullptr) check_siblings(node);
  return made;
}

/// In draft-07, `$ref` is alone: what stands beside it asks for nothing, whatever it seems to say.
void Reader::check_siblings(const Node& node) {
  const auto quiet = keywords_without_judgement();
  for (const Member& member : node.members) {
    const std::string& name = member.key.decoded();
    const bool is_quiet = std::any_of(quiet.begin(), quiet.end(),
                                      [&](const Keyword& each) { return each.name == name; });
    if (is_quiet || find_keyword(name) == nullptr) continue;
    fault(member.value.key_span,
          fmt::format("draft-07 ignores '{}' beside '$ref'; put both into an 'allOf'", name));
  }
}

std::vector<Subschema> Reader::finish(const Node& root) {
  for (const SyntaxFault& each : resolve_references(subschemas_, indices_, root)) {
    faults_.push_back(each);
  }
  return std::move(subschemas_);
}

void Reader::fault(Span span, std::string message) {
  faults_.push_back({span, std::move(message), std::nullopt});
}

void Reader::refuse(const Node& node, std::string message) {
  fault(is_scalar(node) ? node.span : node.anchor(), std::move(message));
}

std::optional<Decimal> Reader::number(const Node& node) {
  auto decimal = node.kind == Kind::number ? Decimal::from(node.text.decoded()) : std::nullopt;
  if (!decimal) refuse(node, "must be a number");
  return decimal;
}

std::optional<Decimal> Reader::count(const Node& node) {
  auto decimal = node.kind == Kind::number ? Decimal::from(node.text.decoded()) : std::nullopt;
  const bool sound = decimal && decimal->is_whole() && *decimal >= *Decimal::from("0");
  if (sound) return decimal;
  refuse(node, "must be a whole number, at least 0");
  return std::nullopt;
}

std::optional<std::string> Reader::string(const Node& node) {
  if (node.kind == Kind::string) return node.text.decoded();
  refuse(node, "must be a string");
  return std::nullopt;
}

std::optional<bool> Reader::boolean(const Node& node) {
  const std::string& text = node.text.decoded();
  if (node.kind == Kind::boolean) return text.starts_with('t') || text.starts_with('T');
  refuse(node, "must be true or false");
  return std::nullopt;
}

std::vector<std::string> Reader::strings(const Node& node) {
  std::vector<std::string> strings;
  if (node.kind != Kind::sequence) refuse(node, "must be a list of strings");
  for (const Node& item : node.items) {
    if (auto text = string(item)) strings.push_back(std::move(*text));
  }
  return strings;
}

std::vector<std::size_t> Reader::schemas(const Node& node) {
  std::vector<std::size_t> indices;
  const bool sound = node.kind == Kind::sequence && !node.items.empty();
  if (!sound) refuse(node, "must be a list of schemas, at least one");
  for (const Node& item : node.items) indices.push_back(read(item));
  return indices;
}

std::map<std::string, std::size_t, std::less<>> Reader::named_schemas(const Node& node) {
  std::map<std::string, std::size_t, std::less<>> indices;
  if (node.kind != Kind::mapping) refuse(node, "must be an object of schemas");
  for (const Member& member : node.members) {
    indices[member.key.decoded()] = read(member.value);
  }
  return indices;
}

std::shared_ptr<const PartPattern> Reader::pattern(const Text& text, Span span) {
  const auto [place, is_new] = patterns_.try_emplace(text.decoded());
  if (!is_new) return place->second;
  if (patterns_.size() == most_regexes + 1) {
    fault(span, fmt::format("a schema has at most {} regular expressions", most_regexes));
  }
  if (patterns_.size() > most_regexes) return nullptr;
  if (const auto wrong = fault_of_regex(text, span)) {
    faults_.push_back(*wrong);
  } else {
    place->second = std::make_shared<const PartPattern>(text.decoded());
  }
  return place->second;
}

}  // namespace jtlint::json_schema
