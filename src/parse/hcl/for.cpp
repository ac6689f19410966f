#include "parse/hcl/grammar.h"

namespace jtlint::hcl {
namespace {

using Kind = Expression::Kind;

/// The value of each item; of an object the name before it.
void parse_results(Cursor& cursor, Expression& loop) {
  loop.operands.push_back(parse_expression(cursor));
  const Token arrow = cursor.peek();
  if (loop.kind == Kind::for_object) {
    cursor.expect(TokenKind::fat_arrow, "'=>' and a value, for this 'for' makes an object");
    loop.operands.push_back(parse_expression(cursor));
  } else if (arrow.kind == TokenKind::fat_arrow) {
    cursor.fail({arrow.span,
                 "a 'for' in brackets makes a tuple, which has no names: delete '=>' "
                 "and what stands before it, or write braces",
                 {}});
  }
  const Token ellipsis = cursor.peek();
  loop.spread = cursor.take_if(TokenKind::ellipsis);
  if (loop.spread && loop.kind == Kind::for_tuple) {
    cursor.fail({ellipsis.span, "'...' groups the values of an object: a tuple has none", {}});
  }
}

}  // namespace

void parse_for_head(Cursor& cursor, Expression& for_expression) {
  const auto name = [&](std::string_view what) {
    const Token token = cursor.expect(TokenKind::identifier, what);
    cursor.count(token.span);
    for_expression.words.push_back(cursor.text(token.span));
  };
  name("a name behind 'for'");
  if (cursor.take_if(TokenKind::comma)) name("a second name behind ','");
  if (!cursor.at_word("in")) cursor.fail_expected("'in' and a collection");
  cursor.take();
  for_expression.operands.push_back(parse_expression(cursor));
}

Expression parse_for(Cursor& cursor, const Token& opener) {
  const LineBreaks scope(cursor, LineBreaks::Are::blanks);
  const bool tuple = opener.kind == TokenKind::open_bracket;
  Expression loop = cursor.make(tuple ? Kind::for_tuple : Kind::for_object, opener.span);
  cursor.take();
  parse_for_head(cursor, loop);
  cursor.expect(TokenKind::colon, "':' behind the collection of 'for'");
  parse_results(cursor, loop);
  if (cursor.at_word("if")) {
    cursor.take();
    loop.operands.push_back(parse_expression(cursor));
  }
  cursor.expect_close(tuple ? TokenKind::close_bracket : TokenKind::close_brace, opener,
                      tuple ? "'if' or ']'" : "'if' or '}'");
  loop.span = cursor.since(opener.span.begin);
  return loop;
}

}  // namespace jtlint::hcl
