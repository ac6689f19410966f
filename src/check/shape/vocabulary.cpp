#include "check/shape/vocabulary.h"

#include <algorithm>

#include "check/shape/spelling.h"
#include "document/decimal.h"

namespace jtlint {
namespace {

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

bool is_compound(std::string_view name) {
  return std::any_of(name.begin() + 1, name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool has(const std::vector<std::string>& types, std::string_view type) {
  return std::find(types.begin(), types.end(), type) != types.end();
}

/// CloudFormation makes no whole number of "60.0" and "6e1", as Terraform does.
bool is_number_in_string(const std::string& text, bool whole, Spelling spelling) {
  if (whole && spelling == Spelling::cloudformation) {
    const std::size_t begin = text.starts_with('-') ? 1 : 0;
    return text.size() > begin && text.find_first_not_of("0123456789", begin) == std::string::npos;
  }
  return Decimal::from(text).has_value();
}

/// Of strings that only Terraform takes for numbers ("+5", ".5", "1p3"), we say nothing.
bool is_number_to_terraform(const std::string& text, Spelling spelling) {
  return spelling == Spelling::terraform && !text.empty() &&
         text.find_first_not_of("+-.0123456789eEpP") == std::string::npos;
}

/// CloudFormation and Terraform take a number for a string and the other way round.
void coerce(Node& node, const std::vector<std::string>& types, Spelling spelling) {
  const bool whole = has(types, "integer");
  const bool number = whole || has(types, "number");
  const bool string = has(types, "string");
  const bool may_be_number = number && !string && node.kind == Kind::string;
  if (may_be_number && is_number_in_string(node.text.decoded(), whole, spelling)) {
    node.kind = Kind::number;
    node.coerced = true;
  } else if (may_be_number && is_number_to_terraform(node.text.decoded(), spelling)) {
    node.kind = Kind::opaque;
  }
  if (string && !number && (node.kind == Kind::number || node.kind == Kind::boolean)) {
    node.kind = Kind::string;
  }
}

}  // namespace

Vocabulary::Vocabulary(const Schema& schema, std::string_view dialect)
    : schema_(schema), dialect_(dialect), spelling_(schema.spelling(dialect)) {
  if (is_that_of_api()) return;
  for (const Schema::Facts& object : schema.objects()) {
    for (const std::string& name : object.members) {
      names_.emplace(name, spelled(name, object, spelling_));
    }
  }
}

Tree Vocabulary::in_api_names(const Node& root) const {
  auto tree = std::make_unique<Node>(root);
  link(*tree);
  name_members(*tree);
  return tree;
}

void Vocabulary::name_members(Node& node) const {
  const Schema::Facts& facts = schema_.facts(node, dialect_);
  coerce(node, facts.types, spelling_);
  std::map<std::string, std::string> api_names;
  for (const std::string& name : facts.members) api_names[spelled(name, facts, spelling_)] = name;
  for (Member& member : node.members) {
    const auto known = api_names.find(member.key.decoded());
    member.api_name = known == api_names.end() ? "(" + member.key.decoded() + ")" : known->second;
  }
  for (Member& member : node.members) name_members(member.value);
  for (Node& item : node.items) name_members(item);
}

std::string Vocabulary::spelled_in(const Node& object, const std::string& api_name) const {
  return spelled(api_name, schema_.facts(object, dialect_), spelling_);
}

std::string Vocabulary::respelled(std::string_view text, Names which) const {
  if (is_that_of_api()) return std::string(text);
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_name_character(text[end])) ++end;
    const std::string_view word = text.substr(at, std::max<std::size_t>(end - at, 1));
    const auto name = names_.find(word);
    const bool meant = name != names_.end() && (which == Names::all || is_compound(word));
    result += meant ? name->second : word;
    at += word.size();
  }
  return result;
}

}  // namespace jtlint
