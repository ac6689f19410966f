#include "check/shape/foreign_name.h"

namespace jtlint {
namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

char to_lower(char c) {
  return is_upper(c) ? static_cast<char>(c + 32) : c;
}

char to_upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
}

std::string pascal_case(std::string name) {
  if (!name.empty()) name.front() = to_upper(name.front());
  return name;
}

std::string snake_case(std::string_view name) {
  std::string snake;
  for (const char c : name) {
    if (is_upper(c) && !snake.empty()) snake += '_';
    snake += to_lower(c);
  }
  return snake;
}

}  // namespace

std::optional<ForeignName> foreign_name(std::string_view name, const Schema::Facts& object) {
  for (const std::string& member : object.members) {
    const auto own = object.cloudformation_names.find(member);
    const std::string cloudformation =
        own == object.cloudformation_names.end() ? pascal_case(member) : own->second;
    if (name == cloudformation) return ForeignName{"CloudFormation", member};
    if (name == snake_case(cloudformation)) return ForeignName{"Terraform", member};
  }
  return std::nullopt;
}

std::string api_spelling(std::string_view name) {
  std::string camel;
  bool word_begins = false;
  for (const char c : name) {
    if (c != '_') camel += camel.empty() ? to_lower(c) : word_begins ? to_upper(c) : c;
    word_begins = c == '_';
  }
  return camel;
}

}  // namespace jtlint
