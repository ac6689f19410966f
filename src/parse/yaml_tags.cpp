#include "parse/yaml_tags.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <fmt/format.h>
#include <utility>

namespace jtlint {
namespace {

/// Those whose long form does not begin with `Fn::`.
constexpr std::array<std::string_view, 2> plain_functions = {"Ref", "Condition"};

constexpr std::array<std::string_view, 18> functions = {
    "And",    "Base64", "Cidr",        "Equals", "FindInMap",    "GetAtt",
    "GetAZs", "If",     "ImportValue", "Join",   "Length",       "Not",
    "Or",     "Select", "Split",       "Sub",    "ToJsonString", "Transform"};

bool is_one_of(std::string_view name, const auto& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The long form of the function that a tag stands for; empty if it stands for none.
std::string function_of(std::string_view tag) {
  const std::string_view name = tag.substr(1);
  if (is_one_of(name, plain_functions)) return std::string(name);
  return is_one_of(name, functions) ? "Fn::" + std::string(name) : "";
}

}  // namespace

bool is_local_tag(std::string_view tag) {
  return tag.size() > 1 && tag.front() == '!' && tag[1] != '!' && tag[1] != '<';
}

Span tag_at(std::string_view bytes, std::size_t at) {
  const std::size_t begin = std::min(bytes.find('!', at), bytes.size());
  return {begin, std::min(bytes.find_first_of(" \t\r\n,]}", begin), bytes.size())};
}

Node under_tag(Node value, std::string_view bytes, Span tag) {
  Node whole{.kind = Kind::opaque, .span = {tag.begin, std::max(tag.end, value.span.end)}};
  const std::string function = function_of(bytes.substr(tag.begin, tag.size()));
  if (function.empty()) {
    whole.text.append_verbatim(bytes.substr(tag.begin, tag.size()), tag.begin);
    return whole;
  }
  whole.kind = Kind::mapping;
  Text name;
  name.append_encoded(function, tag);
  value.key_span = tag;
  whole.members.push_back({std::move(name), std::move(value)});
  return whole;
}

std::vector<std::string> function_tags() {
  std::vector<std::string> tags;
  for (const std::string_view name : plain_functions) tags.push_back(fmt::format("!{}", name));
  for (const std::string_view name : functions) tags.push_back(fmt::format("!{}", name));
  return tags;
}

bool is_function(const Node& node) {
  if (node.kind != Kind::mapping || node.members.size() != 1) return false;
  const std::string& name = node.members.front().key.decoded();
  return name.starts_with("Fn::") || is_one_of(name, plain_functions);
}

}  // namespace jtlint
