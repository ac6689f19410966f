#pragma once

#include <algorithm>
#include <string_view>

#include "document/span.h"

/// ASCII, as AWS's patterns mean it: no locale, and any byte may be asked about.
namespace jtlint {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_letter(char c) {
  return is_lower(c) || is_upper(c);
}
constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
constexpr bool is_line_break(char c) {
  return c == '\n' || c == '\r';
}
constexpr char to_upper(char c) {
  return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

/// Whether every character is a digit, and there is one.
constexpr bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

constexpr bool equal_but_for_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return to_upper(x) == to_upper(y); });
}

/// The bytes of `text` at `part`, which lies within it.
inline std::string_view bytes_at(std::string_view text, Span part) {
  return text.substr(part.begin, part.size());
}

}  // namespace jtlint
