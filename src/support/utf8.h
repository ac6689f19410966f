#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// UTF-8, as Unicode's table 3-7 defines it: no overlong forms, no surrogates, at most U+10FFFF.
namespace jtlint::utf8 {

/// The length of a UTF-8 byte order mark at the start of `bytes`: 3 or 0.
std::size_t byte_order_mark_size(std::string_view bytes);

/// A code point and the number of bytes that spell it.
struct Decoded {
  char32_t code_point;
  std::size_t size;
  bool valid;  ///< false: one stray byte, given as U+FFFD
};

/// The code point at the start of `bytes`, which is not empty.
Decoded decode(std::string_view bytes);

/// The offset of the first byte that is not valid UTF-8.
std::optional<std::size_t> first_invalid(std::string_view bytes);

/// The number of code points; a stray byte counts as one.
std::size_t count(std::string_view bytes);

/// The start of the code point to which the byte at `offset` belongs: `offset` itself for a stray
/// byte and at the end of `bytes`.
std::size_t code_point_start(std::string_view bytes, std::size_t offset);

/// `bytes` with U+FFFD in place of each stray byte.
std::string repaired(std::string_view bytes);

/// Appends the spelling of a code point, which is at most U+10FFFF.
void append(std::string& bytes, char32_t code_point);

}  // namespace jtlint::utf8
