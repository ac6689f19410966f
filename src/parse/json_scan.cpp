#include "parse/json_scan.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "document/decimal.h"
#include "support/byte_set.h"
#include "support/utf8.h"

namespace jtlint::json_scan {
namespace {

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         c == '+' || c == '-' || c == '.' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

/// What may stand behind a backslash, apart from `u`.
constexpr std::string_view simple_escapes = "\"\\/bfnrt";

/// All but printable ASCII that stands for itself in a string.
constexpr ByteSet special = ByteSet("\"\\").with('\0', '\x1F').with('\x7F', '\xFF');

std::size_t string_end(std::string_view bytes, std::size_t open) {
  for (std::size_t i = open + 1; i < bytes.size(); ++i) {
    if (bytes[i] == '\\') {
      ++i;
    } else if (bytes[i] == bytes[open]) {
      return i + 1;
    } else if (bytes[i] == '\n' || bytes[i] == '\r') {
      return i;
    }
  }
  return bytes.size();
}

char32_t hex4(std::string_view bytes, std::size_t at) {
  std::uint32_t unit = 0;
  std::from_chars(bytes.data() + at, bytes.data() + at + 4, unit, 16);
  return unit;
}

char simple_escape(char c) {
  switch (c) {
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return c;
  }
}

/// Appends the escape at `at` (a backslash) and returns the offset behind it.
std::size_t append_escape(Text& text, std::string_view bytes, std::size_t at) {
  if (bytes[at + 1] != 'u') {
    const char c = simple_escape(bytes[at + 1]);
    text.append_encoded({&c, 1}, {at, at + 2});
    return at + 2;
  }
  char32_t code_point = hex4(bytes, at + 2);
  std::size_t end = at + 6;
  if (code_point >= 0xD800 && code_point <= 0xDBFF) {
    code_point = 0x10000 + ((code_point - 0xD800) << 10U) + (hex4(bytes, at + 8) - 0xDC00);
    end = at + 12;
  }
  std::string decoded;
  utf8::append(decoded, code_point);
  text.append_encoded(decoded, {at, end});
  return end;
}

}  // namespace

std::size_t skip_space(std::string_view bytes, std::size_t at) {
  const std::size_t found = bytes.find_first_not_of(" \t\r\n", at);
  return found == std::string_view::npos ? bytes.size() : found;
}

std::size_t token_end(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size()) return bytes.size();
  if (bytes[at] == '"' || bytes[at] == '\'') return string_end(bytes, at);
  std::size_t end = at;
  while (end < bytes.size() && is_word(bytes[end])) ++end;
  return end == at ? at + 1 : end;
}

const char* plain_end(const char* at, const char* end) {
  while (at != end) {
    const bool escape =
        *at == '\\' && end - at >= 2 && simple_escapes.find(at[1]) != std::string_view::npos;
    if (!escape && special.contains(*at)) break;
    at += escape ? 2 : 1;
  }
  return at;
}

bool is_scalar(std::string_view word) {
  if (word == "true" || word == "false" || word == "null") return true;
  const std::string_view digits = word.substr(word.substr(0, 1) == "-" ? 1 : 0);
  const bool leading_zero =
      digits.size() > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9';
  const bool ends_in_point = !word.empty() && word.back() == '.';
  return !leading_zero && !ends_in_point && Decimal::from(word).has_value();
}

Text decode_string(std::string_view bytes, Span quoted) {
  Text text;
  const std::size_t end = quoted.end - 1;
  bytes = bytes.substr(0, end);  // nothing is searched for behind it
  std::size_t at = quoted.begin + 1;
  if (at == end) text.append_encoded("", {at, at});
  while (at < end) {
    const std::size_t escape = std::min(bytes.find('\\', at), end);
    text.append_verbatim(bytes.substr(at, escape - at), at);
    at = escape < end ? append_escape(text, bytes, escape) : end;
  }
  return text;
}

}  // namespace jtlint::json_scan
