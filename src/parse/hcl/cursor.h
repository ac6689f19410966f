#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "parse/fault.h"
#include "parse/hcl/scanner.h"
#include "parse/hcl/syntax.h"
#include "parse/hcl/token.h"

namespace jtlint::hcl {

/// What the parsers share: the next token, the first fault, and the limits.
///
/// After a fault all tokens are faults, so that each parser that waits for some other token
/// returns, and what it returns is of no use. A loop must end at `failed()`.
class Cursor {
 public:
  explicit Cursor(Scanner scanner) : scanner_(std::move(scanner)) {}

  const Token& peek();
  Token take();

  bool at(TokenKind kind) { return peek().kind == kind; }
  bool take_if(TokenKind kind);

  /// Whether an identifier follows that is this word.
  bool at_word(std::string_view word);

  /// The token of this kind that must follow; `what` says what it is in "expected ...".
  Token expect(TokenKind kind, std::string_view what);

  /// The token that must end what `opener` begins; `what` says all that could follow.
  Token expect_close(TokenKind kind, const Token& opener, std::string_view what);

  std::string_view bytes() const { return scanner_.bytes(); }
  std::string_view written(Span span) const { return bytes().substr(span.begin, span.size()); }
  Text text(Span span) const;

  /// From `begin` to the end of the last token that was taken.
  Span since(std::size_t begin) const { return {begin, last_end_}; }

  /// A new part of the tree, which counts as a value.
  Expression make(Expression::Kind kind, Span span);

  /// Counts a part of the tree that is no expression.
  void count(Span span);

  /// Only the first fault is kept.
  void fail(SyntaxFault fault);
  void fail_expected(std::string_view what, std::optional<SyntaxFault::Note> note = std::nullopt);

  bool failed() const { return fault_.has_value(); }
  const std::optional<SyntaxFault>& fault() const { return fault_; }

  /// A token as it is called in a message: `'['`, `the end of the line`.
  std::string name_of(const Token& token) const;

 private:
  friend class Level;
  friend class LineBreaks;

  Scanner scanner_;
  std::optional<Token> next_;
  std::size_t last_end_ = 0;
  std::optional<SyntaxFault> fault_;
  std::size_t values_ = 0;
  std::size_t depth_ = 0;
  bool line_breaks_ = true;
};

/// One level of nesting, of which there may be so many; too many are a fault.
class Level {
 public:
  explicit Level(Cursor& cursor);
  ~Level() { --cursor_.depth_; }
  Level(const Level&) = delete;
  Level& operator=(const Level&) = delete;

 private:
  Cursor& cursor_;
};

/// Says for as long as it lives whether line breaks are tokens, or nothing but blanks.
class LineBreaks {
 public:
  enum class Are { tokens, blanks };

  LineBreaks(Cursor& cursor, Are are) : cursor_(cursor), before_(cursor.line_breaks_) {
    cursor.line_breaks_ = are == Are::tokens;
  }
  ~LineBreaks() { cursor_.line_breaks_ = before_; }
  LineBreaks(const LineBreaks&) = delete;
  LineBreaks& operator=(const LineBreaks&) = delete;

 private:
  Cursor& cursor_;
  bool before_;
};

}  // namespace jtlint::hcl
