#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "document/span.h"
#include "document/text.h"

namespace jtlint::hcl {

/// Where a literal stands: in quotes a backslash begins an escape, in heredocs and bare templates
/// it is one character like others.
enum class Style { quoted, bare };

/// An escape such as `\n` or `\u00e9`.
struct Escape {
  std::size_t size;  ///< as far as it goes, if it is none then as far as looked at
  std::optional<char32_t> code_point;  ///< nothing: this is no escape
};

/// The escape that the backslash at the start of `rest` begins.
Escape read_escape(std::string_view rest);

/// Whether a code point is white space for Unicode, and thus for the `~` of a sequence.
bool is_space(char32_t code_point);

/// Appends the literal at `raw`, whose escapes are valid, to `text`: `$${` becomes `${`.
void append_literal(Text& text, std::string_view bytes, Span raw, Style style);

/// What remains of the literal at `raw` without white space at its start, or at its end. An escape
/// such as `\n` counts as what it stands for.
Span trim_left(std::string_view bytes, Span raw, Style style);
Span trim_right(std::string_view bytes, Span raw, Style style);

}  // namespace jtlint::hcl
