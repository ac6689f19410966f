#include "parse/hcl/parser.h"

#include "parse/hcl/grammar.h"
#include "support/utf8.h"

namespace jtlint::hcl {
namespace {

/// A text read from `host`'s decoded text, with its places in the host's file if that has any.
Text placed(const Text& text, const Text& host) {
  Text embedded = text.embedded_in(host);
  const bool placeless = embedded.decoded().size() < text.decoded().size();
  return placeless ? Text(text.decoded()) : embedded;
}

/// Gives every part of an expression read from `host`'s decoded text its place in the host's file.
void embed(Expression& expression, const Text& host) {
  expression.span = host.source_span(expression.span);
  expression.text = placed(expression.text, host);
  for (Text& word : expression.words) word = placed(word, host);
  for (Expression& operand : expression.operands) embed(operand, host);
  for (ObjectItem& item : expression.items) {
    embed(item.key, host);
    embed(item.value, host);
  }
  for (Step& step : expression.steps) {
    step.span = host.source_span(step.span);
    embed(step.key, host);
  }
}

SyntaxFault embedded(SyntaxFault fault, const Text& host) {
  fault.span = host.source_span(fault.span);
  if (fault.note) fault.note->span = host.source_span(fault.note->span);
  return fault;
}

}  // namespace

Result<Body, SyntaxFault> parse(std::string_view bytes) {
  const std::size_t begin = utf8::byte_order_mark_size(bytes);
  Cursor cursor(Scanner(bytes, begin, Scanner::Start::code));
  Body body = parse_body(cursor);
  if (cursor.failed()) return *cursor.fault();
  body.span = {begin, bytes.size()};
  return body;
}

Result<Expression, SyntaxFault> parse_expression(std::string_view bytes) {
  Cursor cursor(Scanner(bytes, utf8::byte_order_mark_size(bytes), Scanner::Start::code));
  const LineBreaks scope(cursor, LineBreaks::Are::blanks);
  Expression expression = parse_expression(cursor);
  if (!cursor.at(TokenKind::end)) cursor.fail_expected("nothing behind the expression");
  if (cursor.failed()) return *cursor.fault();
  return expression;
}

Result<Expression, SyntaxFault> parse_template(const Text& text) {
  Cursor cursor(Scanner(text.decoded(), 0, Scanner::Start::bare));
  Expression whole = parse_bare_template(cursor);
  if (cursor.failed()) return embedded(*cursor.fault(), text);
  embed(whole, text);
  return whole;
}

}  // namespace jtlint::hcl
