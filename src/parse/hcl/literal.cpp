#include "parse/hcl/literal.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>

#include "support/utf8.h"

namespace jtlint::hcl {
namespace {

/// The escape `\u` or `\U` at the start of `rest`, with so many digits.
Escape read_code_point(std::string_view rest, std::size_t digits) {
  const std::string_view hex = rest.substr(2, digits);
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
  const auto read = static_cast<std::size_t>(end - hex.data());
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (read < digits) return {2 + read, std::nullopt};
  if (surrogate || value > 0x10FFFF) return {2 + digits, std::nullopt};
  return {2 + digits, static_cast<char32_t>(value)};
}

/// One character of a literal, or the escape that stands for it.
Escape unit_at(std::string_view rest, Style style) {
  if (style == Style::quoted && rest[0] == '\\') return read_escape(rest);
  const utf8::Decoded decoded = utf8::decode(rest);
  return {decoded.size, decoded.code_point};
}

/// Appends what begins at `at` with a backslash, `$` or `%`, and returns the offset behind it.
std::size_t append_special(Text& text, std::string_view bytes, std::size_t at, Style style) {
  if (bytes[at] == '\\' && style == Style::quoted) {
    const Escape escape = read_escape(bytes.substr(at));
    std::string decoded;
    utf8::append(decoded, escape.code_point.value_or(U'\uFFFD'));
    text.append_encoded(decoded, {at, at + escape.size});
    return at + escape.size;
  }
  const std::string_view three = bytes.substr(at, 3);
  if (three == "$${" || three == "%%{") {
    text.append_encoded(three.substr(1), {at, at + 3});
    return at + 3;
  }
  text.append_verbatim(three.substr(0, 1), at);
  return at + 1;
}

}  // namespace

Escape read_escape(std::string_view rest) {
  if (rest.size() < 2) return {rest.size(), std::nullopt};
  switch (rest[1]) {
    case 'n':
      return {2, U'\n'};
    case 'r':
      return {2, U'\r'};
    case 't':
      return {2, U'\t'};
    case '"':
      return {2, U'"'};
    case '\\':
      return {2, U'\\'};
    case 'u':
      return read_code_point(rest, 4);
    case 'U':
      return read_code_point(rest, 8);
    default:
      return {1 + utf8::decode(rest.substr(1)).size, std::nullopt};
  }
}

bool is_space(char32_t c) {
  if (c <= 0x20) return c == ' ' || (c >= '\t' && c <= '\r');
  const bool wide = (c >= 0x2000 && c <= 0x200A) || c == 0x3000;
  const bool line_end = c == 0x85 || c == 0x2028 || c == 0x2029;
  return wide || line_end || c == 0xA0 || c == 0x1680 || c == 0x202F || c == 0x205F;
}

void append_literal(Text& text, std::string_view bytes, Span raw, Style style) {
  const std::string_view specials = style == Style::quoted ? "\\$%" : "$%";
  bytes = bytes.substr(0, raw.end);  // nothing is searched for behind it
  std::size_t at = raw.begin;
  while (at < raw.end) {
    const std::size_t special = std::min(bytes.find_first_of(specials, at), raw.end);
    text.append_verbatim(bytes.substr(at, special - at), at);
    at = special < raw.end ? append_special(text, bytes, special, style) : special;
  }
}

Span trim_left(std::string_view bytes, Span raw, Style style) {
  bytes = bytes.substr(0, raw.end);
  while (raw.begin < raw.end) {
    const Escape unit = unit_at(bytes.substr(raw.begin), style);
    if (!unit.code_point || !is_space(*unit.code_point)) break;
    raw.begin += unit.size;
  }
  return raw;
}

Span trim_right(std::string_view bytes, Span raw, Style style) {
  bytes = bytes.substr(0, raw.end);
  // From the front, for a backslash may belong to the one before it.
  std::size_t kept = raw.begin;
  for (std::size_t at = raw.begin; at < raw.end;) {
    const Escape unit = unit_at(bytes.substr(at), style);
    at += unit.size;
    if (!unit.code_point || !is_space(*unit.code_point)) kept = at;
  }
  return {raw.begin, kept};
}

}  // namespace jtlint::hcl
