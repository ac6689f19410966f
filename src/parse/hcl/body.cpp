#include <fmt/format.h>
#include <map>

#include "parse/hcl/grammar.h"
#include "parse/hcl/literal.h"
#include "support/printable.h"

namespace jtlint::hcl {
namespace {

/// What stands between two braces, or between the ends of a file.
class BodyReader {
 public:
  explicit BodyReader(Cursor& cursor) : cursor_(cursor) {}

  /// Items on lines of their own.
  Body lines(TokenKind end) {
    while (!cursor_.failed()) {
      while (cursor_.take_if(TokenKind::newline)) continue;
      if (cursor_.at(end) || cursor_.at(TokenKind::end)) break;
      item();
    }
    return std::move(body_);
  }

  /// The one attribute of a block on one line.
  Body one_attribute() {
    const Token name = take_name();
    if (cursor_.at(TokenKind::equal)) {
      attribute(name);
    } else {
      cursor_.fail_expected("'=': a block on one line holds one attribute and no block");
    }
    return std::move(body_);
  }

 private:
  Token take_name() {
    if (cursor_.at(TokenKind::quote)) {
      cursor_.fail({cursor_.peek().span, "the name of an attribute stands without quotes", {}});
    }
    return cursor_.expect(TokenKind::identifier, "an attribute or a block");
  }

  void item() {
    const Token name = take_name();
    switch (cursor_.peek().kind) {
      case TokenKind::equal:
        attribute(name);
        return end_line("attribute");
      case TokenKind::quote:
      case TokenKind::identifier:
      case TokenKind::open_brace:
        block(name);
        return end_line("block");
      default:
        cursor_.fail_expected(
            fmt::format("'=' or a block behind '{}'", printable(cursor_.written(name.span), 40)));
    }
  }

  void attribute(const Token& name) {
    cursor_.count(name.span);
    const auto [first, fresh] = names_.emplace(cursor_.written(name.span), name.span);
    if (!fresh) {
      cursor_.fail({name.span,
                    fmt::format("'{}' is set twice: delete one", printable(first->first, 40)),
                    SyntaxFault::Note{first->second, "it is set here before"}});
    }
    cursor_.take();
    body_.attributes.push_back({cursor_.text(name.span), name.span, parse_expression(cursor_)});
  }

  void end_line(std::string_view what) {
    if (cursor_.at(TokenKind::end) || cursor_.take_if(TokenKind::newline)) return;
    cursor_.fail_expected(fmt::format("the end of the line behind the {}", what));
  }

  void block(const Token& type) {
    const Level level(cursor_);
    cursor_.count(type.span);
    Block block{.type = cursor_.text(type.span), .type_span = type.span};
    while (cursor_.at(TokenKind::identifier) || cursor_.at(TokenKind::quote)) {
      block.labels.push_back(label());
    }
    const Token open = cursor_.expect(TokenKind::open_brace, "'{' of the block, or a label");
    const bool one_line = !cursor_.at(TokenKind::newline) && !cursor_.at(TokenKind::close_brace) &&
                          !cursor_.at(TokenKind::end);
    BodyReader inside(cursor_);
    block.body = one_line ? inside.one_attribute() : inside.lines(TokenKind::close_brace);
    const Token close =
        cursor_.expect_close(TokenKind::close_brace, open,
                             one_line ? "'}' behind the one attribute on this line" : "'}'");
    block.body.span = {open.span.end, close.span.begin};
    block.span = cursor_.since(type.span.begin);
    body_.blocks.push_back(std::move(block));
  }

  Label label() {
    const Token first = cursor_.take();
    cursor_.count(first.span);
    if (first.kind == TokenKind::identifier) return {cursor_.text(first.span), first.span};
    Text text;
    while (cursor_.at(TokenKind::literal)) {
      append_literal(text, cursor_.bytes(), cursor_.take().span, Style::quoted);
    }
    if (text.decoded().empty()) text.append_encoded("", {first.span.end, first.span.end});
    if (cursor_.at(TokenKind::interpolation) || cursor_.at(TokenKind::directive)) {
      const std::string mark(cursor_.written(cursor_.peek().span).substr(0, 2));
      cursor_.fail(
          {cursor_.peek().span,
           fmt::format("a label holds no sequence; '{0}' is written '{1}{0}'", mark, mark[0]),
           {}});
    }
    cursor_.expect(TokenKind::close_quote, "'\"' behind the label");
    return {std::move(text), cursor_.since(first.span.begin)};
  }

  Cursor& cursor_;
  Body body_;
  std::map<std::string_view, Span> names_;
};

}  // namespace

Body parse_body(Cursor& cursor) {
  return BodyReader(cursor).lines(TokenKind::end);
}

}  // namespace jtlint::hcl
