#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "parse/hcl/cursor.h"
#include "parse/hcl/literal.h"
#include "parse/hcl/syntax.h"

namespace jtlint::hcl {

/// A stretch of text in a template, or one of the sequences between them. No two texts are
/// neighbours.
struct Part {
  enum class Kind { literal, value, if_start, else_start, if_end, for_start, for_end };

  Kind kind;
  Span span;  ///< of a text: what its neighbours' `~` leave of it; of a sequence: with its braces
  std::size_t last_line = 0;  ///< of a text: where its last line begins, all that a `~` may trim
  Expression value = {};      ///< what is put in; the condition of an `if`; the head of a `for`
};

/// All parts of a template up to `closer`, which is left.
std::vector<Part> read_template_parts(Cursor& cursor, TokenKind closer, Style style);

/// How many characters of white space each line of a `<<-` heredoc loses: as many as all its lines
/// have that are not blank.
std::size_t common_indent(const std::vector<Part>& parts, std::string_view bytes);

/// Appends the text at `raw`, whose lines lose so much; the first one does if it `starts_line`.
void append_lines(Text& text, std::string_view bytes, Span raw, std::size_t indent,
                  bool starts_line);

}  // namespace jtlint::hcl
