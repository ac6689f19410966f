#include "parse/json_scan.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "parse/json_bytes.h"
#include "support/byte_set.h"
#include "support/utf8.h"

namespace jtlint::json_scan {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '+' ||
         c == '-' || c == '.' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
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

std::size_t quoted_end(std::string_view bytes, std::size_t open) {
  const auto end_from = [&](std::size_t at) {
    return bytes[open] == '"' ? next_end(bytes, at) : single_quoted_end.find_in(bytes, at);
  };
  std::size_t at = end_from(open + 1);
  while (at < bytes.size() && bytes[at] == '\\') at = end_from(at + 2);
  const bool closed = at < bytes.size() && bytes[at] == bytes[open];
  return closed ? at + 1 : at;
}

/// Takes the digits with which a text begins. Says whether there are any.
bool take_digits(std::string_view& text) {
  std::size_t size = 0;
  while (size < text.size() && is_digit(text[size])) ++size;
  text.remove_prefix(size);
  return size > 0;
}

bool take(char c, std::string_view& text) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

bool is_number(std::string_view word) {
  take('-', word);
  if (!take('0', word) && !take_digits(word)) return false;
  if (take('.', word) && !take_digits(word)) return false;
  if (!take('e', word) && !take('E', word)) return word.empty();
  if (!take('+', word)) take('-', word);
  return take_digits(word) && word.empty();
}

/// The four digits at `at`; nothing where others stand there.
std::optional<char32_t> hex4(std::string_view bytes, std::size_t at) {
  std::uint32_t unit = 0;
  const std::string_view digits = bytes.substr(std::min(at, bytes.size()), 4);
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
  const bool whole = digits.size() == 4 && read.ptr == digits.data() + digits.size();
  return whole ? std::optional<char32_t>(unit) : std::nullopt;
}

/// A character as `\u` spells it: of two units where the first is half of a pair.
struct Unit {
  char32_t code_point = 0;
  std::size_t size = 0;  ///< of the bytes; 0 where it is no character
};

/// The character that the `\u` at `at` begins.
Unit unit_at(std::string_view bytes, std::size_t at) {
  const auto first = hex4(bytes, at + 2);
  if (!first || (*first >= 0xDC00 && *first <= 0xDFFF)) return {};
  if (*first < 0xD800 || *first > 0xDFFF) return {*first, 6};
  const bool pair = bytes.substr(at + 6, 2) == "\\u";
  const auto second = pair ? hex4(bytes, at + 8) : std::nullopt;
  if (!second || *second < 0xDC00 || *second > 0xDFFF) return {};
  return {0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00), 12};
}

/// The size of the escape at `at`; 0 where it is none.
std::size_t escape_size(std::string_view bytes, std::size_t at) {
  if (at + 1 >= bytes.size()) return 0;
  if (simple_escapes.contains(bytes[at + 1])) return 2;
  return bytes[at + 1] == 'u' ? unit_at(bytes, at).size : 0;
}

/// Writes what the escape at `at` stands for, which is sound, and returns the offset behind it.
std::size_t write_escape(std::string_view bytes, std::size_t at, char*& out) {
  if (bytes[at + 1] != 'u') {
    *out++ = unescaped(bytes[at + 1]);
    return at + 2;
  }
  const Unit unit = unit_at(bytes, at);
  std::string decoded;
  utf8::append(decoded, unit.code_point);
  out = std::copy(decoded.begin(), decoded.end(), out);
  return at + unit.size;
}

/// The text of a string that begins at `begin`, goes on to the end of `bytes`, and has escapes.
Text decode_escapes(std::string_view bytes, std::size_t begin, std::size_t pieces) {
  constexpr std::size_t slack = 16;  // of copy_to_stop
  std::string decoded(bytes.size() - begin + slack, '\0');
  Text::Escaped escaped(begin, pieces);
  char* out = decoded.data();
  const auto size = [&] { return static_cast<std::size_t>(out - decoded.data()); };
  const char* const end = bytes.data() + bytes.size();
  const char* at = bytes.data() + begin;
  unsigned high_bits = 0;
  while ((at = json_bytes::copy_to_stop(at, end, out, high_bits)) != end) {
    const std::size_t escape = static_cast<std::size_t>(at - bytes.data());
    const std::size_t before = size();
    const std::size_t behind = write_escape(bytes, escape, out);
    escaped.add({before, size()}, {escape, behind});
    at = bytes.data() + behind;
  }
  decoded.resize(size());
  if (decoded.size() < decoded.capacity() / 2) decoded.shrink_to_fit();
  return std::move(escaped).text(std::move(decoded));
}

}  // namespace

std::size_t skip_space(std::string_view bytes, std::size_t at) {
  const std::size_t found = bytes.find_first_not_of(" \t\r\n", at);
  return found == std::string_view::npos ? bytes.size() : found;
}

std::size_t token_end(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size()) return bytes.size();
  if (bytes[at] == '"' || bytes[at] == '\'') return quoted_end(bytes, at);
  std::size_t end = at;
  while (end < bytes.size() && is_word(bytes[end])) ++end;
  return end == at ? at + 1 : end;
}

WrittenString string_at(std::string_view bytes, std::size_t open) {
  const char* const end = bytes.data() + bytes.size();
  const char* begin = bytes.data() + open + 1;  // of a stretch
  const char* at = nullptr;
  std::size_t pieces = 0;
  unsigned high_bits = 0;
  const auto offset = [&] { return static_cast<std::size_t>(at - bytes.data()); };
  while ((at = json_bytes::next_stop(begin, end, high_bits)) != end && *at == '\\') {
    const std::size_t size = escape_size(bytes, offset());
    if (size == 0) return {};
    pieces += begin < at ? 2 : 1;
    begin = at + size;
  }
  if (at == end || *at != '"') return {};
  if (high_bits != 0 && utf8::first_invalid(bytes.substr(open, offset() - open))) return {};
  return {{open, offset() + 1}, pieces + (begin < at ? 1 : 0)};
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
  return is_number(word) || word == "true" || word == "false" || word == "null";
}

Text decode_string(std::string_view bytes, const WrittenString& string) {
  const std::size_t begin = string.quoted.begin + 1;
  bytes = bytes.substr(0, string.quoted.end - 1);  // nothing is searched for behind it
  if (begin == bytes.size()) {
    Text nothing;
    nothing.append_encoded("", {begin, begin});
    return nothing;
  }
  const bool verbatim = string.pieces == 1 && bytes[begin] != '\\';
  if (verbatim) return Text::verbatim(bytes.substr(begin), begin);
  return decode_escapes(bytes, begin, string.pieces);
}

}  // namespace jtlint::json_scan
