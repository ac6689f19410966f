#pragma once

#include <cstddef>
#include <string_view>

#include "document/text.h"

/// Finding again, in the bytes, what the YAML library has read: it tells values and where they
/// start, not where they end or how they were written.
namespace jtlint::yaml_scan {

/// The offset of the value whose properties (`!tag`, `&anchor`) may stand at `at`.
std::size_t skip_properties(std::string_view bytes, std::size_t at);

/// The offset behind the last of the properties at `at` that stand on its line.
std::size_t properties_end(std::string_view bytes, std::size_t at);

/// The offset of the next token at or after `at`: behind white space, line breaks and comments.
std::size_t skip_blank(std::string_view bytes, std::size_t at);

/// The offset behind the bracket that ends a flow collection, if only separators and comments stand
/// between `at` and it.
std::size_t behind_bracket(std::string_view bytes, std::size_t at);

/// Whether a quoted scalar at `at` has its closing quote; the library does not insist on it at the
/// end of the text. Any other scalar is closed.
bool is_closed(std::string_view bytes, std::size_t at);

/// A scalar as it stands in the file.
struct Scalar {
  Span span;  ///< with its quotes or its block header
  Text text;
  bool in_quotes = false;  ///< and both quotes were found
};

/// The scalar that starts at `at` and whose value is `value`. Where this scan does not reproduce
/// the library's value, the text is one piece that covers the first line of the scalar.
Scalar scan_scalar(std::string_view bytes, std::size_t at, std::string_view value);

}  // namespace jtlint::yaml_scan
