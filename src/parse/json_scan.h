#pragma once

#include <cstddef>
#include <string_view>

#include "document/text.h"

/// The tokens of JSON: where each ends, whether it is sound, and what it stands for.
namespace jtlint::json_scan {

/// What a backslash and this character stand for in a string; 0 for `u`, and for what is no escape.
constexpr char unescaped(char c) {
  switch (c) {
    case '"':
    case '\\':
    case '/':
      return c;
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
      return 0;
  }
}

/// The offset of the first byte at or after `at` that is not JSON white space.
std::size_t skip_space(std::string_view bytes, std::size_t at);

/// The end of the token at `at`: a string with its quotes, a number, a word, or one byte.
/// An unterminated string ends before its line does.
std::size_t token_end(std::string_view bytes, std::size_t at);

/// A string as it is written.
struct WrittenString {
  Span quoted;             ///< with its quotes
  std::size_t pieces = 0;  ///< escapes, and stretches between them
};

/// The string whose first quote stands at `open`. It is empty if it is none: it is not closed, has
/// an escape that JSON does not have, half of a surrogate pair, a control character, or bytes that
/// are not UTF-8.
WrittenString string_at(std::string_view bytes, std::size_t open);

/// The end of the characters from `at` on that need no second look in a string: printable ASCII,
/// and escapes of two characters. At the latest `end`.
const char* plain_end(const char* at, const char* end);

/// Whether a word is one JSON scalar and nothing more: a number, `true`, `false` or `null`.
bool is_scalar(std::string_view word);

/// The text of a string, which is sound: `quoted` is not empty.
Text decode_string(std::string_view bytes, const WrittenString& string);

}  // namespace jtlint::json_scan
