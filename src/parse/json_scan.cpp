#include "parse/json_scan.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "document/decimal.h"
#include "parse/json_bytes.h"
#include "support/byte_set.h"
#include "support/utf8.h"

namespace jtlint::json_scan {
namespace {

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         c == '+' || c == '-' || c == '.' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

/// What may stand behind a backslash, apart from `u`.
constexpr ByteSet simple_escapes("\"\\/bfnrt");

/// What may end a string; the byte behind a backslash does not.
constexpr ByteSet double_quoted_end("\"\\\r\n");
constexpr ByteSet single_quoted_end("'\\\r\n");

/// The place of the next byte that may end a string in double quotes.
std::size_t next_end(std::string_view bytes, std::size_t at) {
  unsigned high_bits = 0;
  const char* end = bytes.data() + bytes.size();
  const char* next = bytes.data() + std::min(at, bytes.size());
  while (true) {
    next = json_bytes::next_stop(next, end, high_bits);
    if (next == end || double_quoted_end.contains(*next)) break;
    ++next;  // another control character
  }
  return static_cast<std::size_t>(next - bytes.data());
}

std::size_t string_end(std::string_view bytes, std::size_t open) {
  const auto end_from = [&](std::size_t at) {
    return bytes[open] == '"' ? next_end(bytes, at) : single_quoted_end.find_in(bytes, at);
  };
  std::size_t at = end_from(open + 1);
  while (at < bytes.size() && bytes[at] == '\\') at = end_from(at + 2);
  const bool closed = at < bytes.size() && bytes[at] == bytes[open];
  return closed ? at + 1 : at;
}

char32_t hex4(std::string_view bytes, std::size_t at) {
  std::uint32_t unit = 0;
  std::from_chars(bytes.data() + at, bytes.data() + at + 4, unit, 16);
  return unit;
}

/// Appends the escape at `at` (a backslash) and returns the offset behind it.
std::size_t append_escape(Text& text, std::string_view bytes, std::size_t at) {
  if (bytes[at + 1] != 'u') {
    const char c = unescaped(bytes[at + 1]);
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
  while (true) {
    at = json_bytes::next_special(at, end);
    const bool escape = end - at >= 2 && *at == '\\' && simple_escapes.contains(at[1]);
    if (!escape) return at;
    at += 2;
  }
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
  constexpr std::size_t some = 64;  // where there is an escape, there are more
  text.reserve(end - at, bytes.find('\\', at) < end ? some : 0);
  while (at < end) {
    const std::size_t escape = std::min(bytes.find('\\', at), end);
    text.append_verbatim(bytes.substr(at, escape - at), at);
    at = escape < end ? append_escape(text, bytes, escape) : end;
  }
  return text;
}

}  // namespace jtlint::json_scan
