#include "support/letter_case.h"

namespace jtlint {
namespace {

char to_upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

char to_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::string capitalised(std::string text) {
  if (!text.empty()) text.front() = to_upper(text.front());
  return text;
}

std::string snake_case(std::string_view name) {
  std::string snake;
  for (const char c : name) {
    if (c != to_lower(c) && !snake.empty()) snake += '_';
    snake += to_lower(c);
  }
  return snake;
}

std::string camel_case(std::string_view name) {
  std::string camel;
  bool word_begins = false;
  for (const char c : name) {
    if (c != '_') camel += camel.empty() ? to_lower(c) : word_begins ? to_upper(c) : c;
    word_begins = c == '_';
  }
  return camel;
}

}  // namespace jtlint
