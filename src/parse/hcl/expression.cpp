#include <charconv>
#include <cstdint>
#include <fmt/format.h>

#include "parse/hcl/grammar.h"

namespace jtlint::hcl {
namespace {

using Kind = Expression::Kind;

/// How tightly a binary operator binds, from 1; 0 for all other tokens.
int precedence(TokenKind kind) {
  switch (kind) {
    case TokenKind::or_or:
      return 1;
    case TokenKind::and_and:
      return 2;
    case TokenKind::equal_equal:
    case TokenKind::not_equal:
      return 3;
    case TokenKind::greater:
    case TokenKind::greater_equal:
    case TokenKind::less:
    case TokenKind::less_equal:
      return 4;
    case TokenKind::plus:
    case TokenKind::minus:
      return 5;
    case TokenKind::star:
    case TokenKind::slash:
    case TokenKind::percent:
      return 6;
    default:
      return 0;
  }
}

/// Whether a token of digits, points and exponents is a number that Terraform can hold.
bool is_number(std::string_view written) {
  const auto skip_digits = [&](std::size_t at) {
    const std::size_t end = written.find_first_not_of("0123456789", at);
    return end == std::string_view::npos ? written.size() : end;
  };
  std::size_t at = skip_digits(0);
  if (at < written.size() && written[at] == '.') at = skip_digits(at + 1);
  if (at == written.size()) return true;
  if (written[at] != 'e' && written[at] != 'E') return false;
  const std::size_t sign = written[at + 1] == '+' || written[at + 1] == '-' ? 2 : 1;
  const std::string_view digits = written.substr(at + sign);
  if (skip_digits(at + sign) < written.size()) return false;
  std::int64_t exponent = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
  return read.ec == std::errc() && exponent <= 2'147'483'640;  // its exponent has 32 bits
}

Expression parse_name(Cursor& cursor) {
  const Token name = cursor.take();
  if (cursor.at(TokenKind::open_paren) || cursor.at(TokenKind::double_colon)) {
    return parse_call(cursor, name);
  }
  const std::string_view written = cursor.written(name.span);
  if (written == "null") return cursor.make(Kind::null, name.span);
  const bool boolean = written == "true" || written == "false";
  Expression expression = cursor.make(boolean ? Kind::boolean : Kind::reference, name.span);
  expression.text = cursor.text(name.span);
  return expression;
}

Expression parse_enclosed(Cursor& cursor) {
  const Token open = cursor.take();
  const LineBreaks scope(cursor, LineBreaks::Are::blanks);
  Expression inner = parse_expression(cursor);
  cursor.expect_close(TokenKind::close_paren, open, "')'");
  return inner;
}

Expression parse_term(Cursor& cursor) {
  switch (cursor.peek().kind) {
    case TokenKind::open_paren:
      return parse_enclosed(cursor);
    case TokenKind::number:
      return parse_number(cursor);
    case TokenKind::identifier:
      return parse_name(cursor);
    case TokenKind::quote:
    case TokenKind::heredoc:
      return parse_string(cursor);
    case TokenKind::open_bracket:
      return parse_tuple(cursor);
    case TokenKind::open_brace:
      return parse_object(cursor);
    default:
      cursor.fail_expected("a value");
      return {};
  }
}

Expression parse_operand(Cursor& cursor);

/// `!a` or `-a`, which binds more tightly than any binary operator.
Expression parse_unary(Cursor& cursor) {
  const Level level(cursor);
  const Token sign = cursor.take();
  const bool before_number = cursor.at(TokenKind::number);
  Expression operand = parse_operand(cursor);
  const Span span = cursor.since(sign.span.begin);
  const bool negative = sign.kind == TokenKind::minus && before_number;
  if (negative && operand.kind == Kind::number) {
    Text text = cursor.text(sign.span);
    text.append_verbatim(operand.text.decoded(), operand.span.begin);
    operand.text = std::move(text);
    operand.span = span;
    return operand;
  }
  Expression unary = cursor.make(Kind::unary, span);
  unary.text = cursor.text(sign.span);
  unary.operands.push_back(std::move(operand));
  return unary;
}

Expression parse_operand(Cursor& cursor) {
  const Token first = cursor.peek();
  const bool sign = first.kind == TokenKind::minus || first.kind == TokenKind::bang;
  if (sign) return parse_unary(cursor);
  Expression term = parse_term(cursor);
  const bool enclosed = first.kind == TokenKind::open_paren;
  return parse_steps(cursor, std::move(term), first.span.begin, enclosed);
}

Expression parse_operation(Cursor& cursor, int lowest);

/// `first` and all operators of one precedence behind it, with their operands.
Expression parse_chain(Cursor& cursor, Expression first, std::size_t begin) {
  const int binding = precedence(cursor.peek().kind);
  Expression chain = cursor.make(Kind::binary, first.span);
  chain.operands.push_back(std::move(first));
  while (precedence(cursor.peek().kind) == binding) {
    chain.words.push_back(cursor.text(cursor.take().span));
    chain.operands.push_back(parse_operation(cursor, binding + 1));
  }
  chain.span = cursor.since(begin);
  return chain;
}

/// Operands and the operators between them that bind at least so tightly.
Expression parse_operation(Cursor& cursor, int lowest) {
  const std::size_t begin = cursor.peek().span.begin;
  Expression left = parse_operand(cursor);
  // A chain takes all operators that bind as it does or more tightly, so the next one binds less.
  while (precedence(cursor.peek().kind) >= lowest) {
    left = parse_chain(cursor, std::move(left), begin);
  }
  return left;
}

}  // namespace

Expression parse_number(Cursor& cursor) {
  const Token token = cursor.take();
  Expression number = cursor.make(Kind::number, token.span);
  number.text = cursor.text(token.span);
  if (!is_number(cursor.written(token.span))) {
    cursor.fail({token.span, fmt::format("{} is not a number", cursor.name_of(token)), {}});
  }
  return number;
}

Expression parse_expression(Cursor& cursor) {
  const Level level(cursor);
  const std::size_t begin = cursor.peek().span.begin;
  Expression condition = parse_operation(cursor, 1);
  if (!cursor.at(TokenKind::question)) return condition;
  const Token question = cursor.take();
  Expression conditional = cursor.make(Kind::conditional, condition.span);
  conditional.operands.push_back(std::move(condition));
  conditional.operands.push_back(parse_expression(cursor));
  if (!cursor.at(TokenKind::colon)) {
    cursor.fail_expected("':' and the other value",
                         SyntaxFault::Note{question.span, "the condition is here"});
    return conditional;
  }
  cursor.take();
  conditional.operands.push_back(parse_expression(cursor));
  conditional.span = cursor.since(begin);
  return conditional;
}

}  // namespace jtlint::hcl
