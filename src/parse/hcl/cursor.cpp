#include "parse/hcl/cursor.h"

#include <fmt/format.h>

#include "parse/limits.h"
#include "support/printable.h"

namespace jtlint::hcl {
namespace {

/// Where to say that a token is not what was expected: not at the comment that ends a line.
Span place_of(const Token& token) {
  const bool line_end = token.kind == TokenKind::newline;
  return line_end ? Span{token.span.begin, token.span.begin} : token.span;
}

}  // namespace

const Token& Cursor::peek() {
  const bool stale = next_ && next_->kind == TokenKind::newline && !line_breaks_;
  if (next_ && !stale) return *next_;
  next_ = scanner_.next();
  while (next_->kind == TokenKind::newline && !line_breaks_) next_ = scanner_.next();
  if (next_->kind == TokenKind::fault) fail(*scanner_.fault());
  return *next_;
}

Token Cursor::take() {
  const Token token = peek();
  if (token.kind == TokenKind::end || token.kind == TokenKind::fault) return token;
  last_end_ = token.span.end;
  next_.reset();
  return token;
}

bool Cursor::take_if(TokenKind kind) {
  if (!at(kind)) return false;
  take();
  return true;
}

bool Cursor::at_word(std::string_view word) {
  return at(TokenKind::identifier) && written(peek().span) == word;
}

Token Cursor::expect(TokenKind kind, std::string_view what) {
  if (at(kind)) return take();
  fail_expected(what);
  return peek();
}

Token Cursor::expect_close(TokenKind kind, const Token& opener, std::string_view what) {
  if (at(kind)) return take();
  const std::string_view open = written(opener.span);
  if (at(TokenKind::end)) {
    fail({opener.span, fmt::format("this '{}' is never closed", open),
          SyntaxFault::Note{peek().span, fmt::format("{} is here", name_of(peek()))}});
  } else {
    fail_expected(what, SyntaxFault::Note{opener.span, fmt::format("'{}' is opened here", open)});
  }
  return peek();
}

Text Cursor::text(Span span) const {
  Text text;
  text.append_verbatim(written(span), span.begin);
  return text;
}

Expression Cursor::make(Expression::Kind kind, Span span) {
  count(span);
  return {.kind = kind, .span = span};
}

void Cursor::count(Span span) {
  if (++values_ > limits::hcl_values) fail({span, std::string(limits::too_many_hcl_values), {}});
}

void Cursor::fail(SyntaxFault fault) {
  if (!fault_) fault_ = std::move(fault);
  next_ = Token{TokenKind::fault, fault_->span};
}

void Cursor::fail_expected(std::string_view what, std::optional<SyntaxFault::Note> note) {
  fail({place_of(peek()), fmt::format("expected {}, got {}", what, name_of(peek())),
        std::move(note)});
}

std::string Cursor::name_of(const Token& token) const {
  switch (token.kind) {
    case TokenKind::end:
      return "the end of the text";
    case TokenKind::newline:
      return "the end of the line";
    case TokenKind::quote:
    case TokenKind::close_quote:
      return "'\"'";
    default:
      return fmt::format("'{}'", printable(written(token.span), 40));
  }
}

Level::Level(Cursor& cursor) : cursor_(cursor) {
  if (++cursor.depth_ <= limits::depth || cursor.failed()) return;
  cursor.fail({cursor.peek().span, std::string(limits::too_deep), {}});
}

}  // namespace jtlint::hcl
