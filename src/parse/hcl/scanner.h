#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/span.h"
#include "parse/fault.h"
#include "parse/hcl/token.h"

namespace jtlint::hcl {

/// Takes a text apart into tokens, one at a time: what a byte means depends on the strings and
/// sequences that it stands in, which the scanner keeps count of.
class Scanner {
 public:
  enum class Start { code, bare };

  /// Scans `bytes` from `begin` on: HCL, or a template without quotes.
  Scanner(std::string_view bytes, std::size_t begin, Start start);

  /// The next token. Comments are left out, but for the line breaks that end them.
  Token next();

  /// What is wrong, once a token was a fault.
  const std::optional<SyntaxFault>& fault() const { return fault_; }

  std::string_view bytes() const { return bytes_; }

 private:
  enum class Mode { code, quoted, heredoc, bare };

  /// A text within a text: code in a sequence, a string or heredoc in code.
  struct Frame {
    Mode mode;
    Span opener = {};              ///< what opened a string or heredoc
    std::size_t braces = 0;        ///< in code: those open
    std::string_view marker = {};  ///< of a heredoc: the word that ends it
    bool line_start = true;        ///< of a heredoc: nothing of the line has been read
  };

  // scanner.cpp: code
  Token code();
  bool skip_blanks();
  Token line_comment();
  Token number();
  Token open_quote();
  std::optional<Token> open_heredoc();
  std::optional<Token> brace();
  Token symbol();
  Token strange_character();

  // scanner_text.cpp: strings, heredocs and templates
  Token quoted();
  Token heredoc();
  Token bare_template();
  std::optional<Token> sequence();
  std::optional<Token> heredoc_end();
  Token line_of_text();
  Token quoted_literal();
  Token broken_line();
  Token bad_escape(Span escape);
  Token unclosed_heredoc();
  Token literal(std::size_t end);
  bool sequence_begins(std::size_t at) const;
  std::size_t behind_dollar(std::size_t at) const;

  Token take(TokenKind kind, std::size_t size);
  Token fail(SyntaxFault fault);
  std::string_view rest() const { return bytes_.substr(at_); }
  bool at_end() const { return at_ >= bytes_.size(); }

  /// The size of the line break at `at`: 0, 1 or 2.
  std::size_t line_break(std::size_t at) const;

  std::string_view bytes_;
  std::size_t at_;
  std::vector<Frame> frames_;
  std::optional<SyntaxFault> fault_;
};

}  // namespace jtlint::hcl
