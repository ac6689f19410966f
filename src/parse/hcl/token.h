#pragma once

#include "document/span.h"

namespace jtlint::hcl {

enum class TokenKind {
  end,      ///< of the text
  fault,    ///< what cannot be a token; nothing follows it
  newline,  ///< a line break, or a comment up to and with its line break
  identifier,
  number,
  quote,        ///< the `"` before a string
  close_quote,  ///< the one behind it
  heredoc,      ///< `<<EOT`
  close_heredoc,
  literal,         ///< a part of a string, heredoc or template as it is written
  interpolation,   ///< `${` or `${~`
  directive,       ///< `%{` or `%{~`
  close_sequence,  ///< the `}` or `~}` of either
  open_brace,
  close_brace,
  open_bracket,
  close_bracket,
  open_paren,
  close_paren,
  equal,
  colon,
  double_colon,
  comma,
  dot,
  ellipsis,
  fat_arrow,
  question,
  bang,
  or_or,
  and_and,
  equal_equal,
  not_equal,
  greater,
  greater_equal,
  less,
  less_equal,
  plus,
  minus,
  star,
  slash,
  percent,
};

struct Token {
  TokenKind kind = TokenKind::end;
  Span span = {};
};

}  // namespace jtlint::hcl
