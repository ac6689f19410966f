#include "parse/hcl/grammar.h"

namespace jtlint::hcl {
namespace {

using Kind = Expression::Kind;

/// Turns the key of an object that is a bare word, even `true`, into the string that it stands for.
void take_as_name(Cursor& cursor, Expression& key) {
  const bool word = key.kind == Kind::reference && key.steps.empty();
  if (!word && key.kind != Kind::boolean && key.kind != Kind::null) return;
  key.kind = Kind::string;
  key.text = cursor.text(key.span);
}

ObjectItem parse_item(Cursor& cursor, const Token& open) {
  ObjectItem item;
  const bool enclosed = cursor.at(TokenKind::open_paren);
  item.key = parse_expression(cursor);
  if (!enclosed) take_as_name(cursor, item.key);
  const bool equal = cursor.at(TokenKind::equal) || cursor.at(TokenKind::colon);
  if (!equal) {
    cursor.expect_close(TokenKind::equal, open, "'=' and a value behind the name");
    return item;
  }
  cursor.take();
  item.value = parse_expression(cursor);
  return item;
}

}  // namespace

Expression parse_tuple(Cursor& cursor) {
  const Token open = cursor.take();
  const LineBreaks scope(cursor, LineBreaks::Are::blanks);
  if (cursor.at_word("for")) return parse_for(cursor, open);
  Expression tuple = cursor.make(Kind::tuple, open.span);
  while (!cursor.failed() && !cursor.at(TokenKind::close_bracket)) {
    if (cursor.at(TokenKind::end)) break;
    tuple.operands.push_back(parse_expression(cursor));
    if (!cursor.take_if(TokenKind::comma)) break;
  }
  cursor.expect_close(TokenKind::close_bracket, open, "',' or ']'");
  tuple.span = cursor.since(open.span.begin);
  return tuple;
}

Expression parse_object(Cursor& cursor) {
  const Token open = cursor.take();
  {
    const LineBreaks before_for(cursor, LineBreaks::Are::blanks);
    if (cursor.at_word("for")) return parse_for(cursor, open);
  }
  const LineBreaks scope(cursor, LineBreaks::Are::tokens);
  Expression object = cursor.make(Kind::object, open.span);
  while (!cursor.failed()) {
    while (cursor.take_if(TokenKind::newline)) continue;
    if (cursor.at(TokenKind::close_brace) || cursor.at(TokenKind::end)) break;
    object.items.push_back(parse_item(cursor, open));
    if (!cursor.at(TokenKind::comma) && !cursor.at(TokenKind::newline)) break;
    cursor.take();
  }
  cursor.expect_close(TokenKind::close_brace, open, "',', the end of the line or '}'");
  object.span = cursor.since(open.span.begin);
  return object;
}

Expression parse_call(Cursor& cursor, const Token& name) {
  Expression call = cursor.make(Kind::call, name.span);
  call.text = cursor.text(name.span);
  while (cursor.at(TokenKind::double_colon)) {
    const Text colons = cursor.text(cursor.take().span);
    const Token part = cursor.expect(TokenKind::identifier, "the name of a function behind '::'");
    call.text.append_verbatim("::", colons.source_span({0, 2}).begin);
    call.text.append_verbatim(cursor.written(part.span), part.span.begin);
  }
  const Token open = cursor.expect(TokenKind::open_paren, "'(' behind the name of the function");
  const LineBreaks scope(cursor, LineBreaks::Are::blanks);
  while (!cursor.failed() && !cursor.at(TokenKind::close_paren)) {
    if (cursor.at(TokenKind::end)) break;
    call.operands.push_back(parse_expression(cursor));
    call.spread = cursor.take_if(TokenKind::ellipsis);
    if (call.spread || !cursor.take_if(TokenKind::comma)) break;
  }
  cursor.expect_close(TokenKind::close_paren, open,
                      call.spread ? "')' behind '...'" : "',' or ')'");
  call.span = cursor.since(name.span.begin);
  return call;
}

}  // namespace jtlint::hcl
