#include <fmt/format.h>

#include "parse/hcl/grammar.h"

namespace jtlint::hcl {
namespace {

using Kind = Expression::Kind;

/// Reads the steps behind one value.
class Steps {
 public:
  explicit Steps(Cursor& cursor) : cursor_(cursor) {}

  std::vector<Step> read() {
    while (cursor_.at(TokenKind::dot) || cursor_.at(TokenKind::open_bracket)) {
      const Token first = cursor_.take();
      Step step = first.kind == TokenKind::dot ? behind_dot() : in_brackets(first);
      step.span = cursor_.since(first.span.begin);
      steps_.push_back(std::move(step));
    }
    return std::move(steps_);
  }

 private:
  Step behind_dot() {
    const Token token = cursor_.peek();
    switch (token.kind) {
      case TokenKind::identifier:
        return attribute();
      case TokenKind::number:
        return legacy_index();
      case TokenKind::star:
        return attribute_splat();
      default:
        cursor_.fail_expected("a name behind the '.'");
        return {};
    }
  }

  Step legacy_index() {
    const Span number = cursor_.peek().span;
    const std::string_view written = cursor_.written(number);
    Step step{.kind = Step::Kind::index};
    step.key = parse_number(cursor_);
    if (const std::size_t point = written.find('.'); point != std::string_view::npos) {
      cursor_.fail({number,
                    fmt::format("two indexes cannot be written '.{}': write [{}][{}]", written,
                                written.substr(0, point), written.substr(point + 1)),
                    {}});
    }
    return step;
  }

  Step attribute_splat() {
    const Token star = cursor_.take();
    cursor_.count(star.span);
    if (within_splat_) cursor_.fail({star.span, "'.*' cannot follow another '.*': write [*]", {}});
    within_splat_ = true;
    return {.kind = Step::Kind::attribute_splat};
  }

  Step in_brackets(const Token& open) {
    within_splat_ = false;
    if (cursor_.take_if(TokenKind::star)) {
      cursor_.count(open.span);
      cursor_.expect_close(TokenKind::close_bracket, open, "']' behind '[*'");
      return {.kind = Step::Kind::full_splat};
    }
    const LineBreaks scope(cursor_, LineBreaks::Are::blanks);
    Step step{.kind = Step::Kind::index};
    step.key = parse_expression(cursor_);
    cursor_.expect_close(TokenKind::close_bracket, open, "']'");
    return step;
  }

  Step attribute() {
    const Token name = cursor_.take();
    Step step{.kind = Step::Kind::attribute};
    step.key = cursor_.make(Kind::string, name.span);
    step.key.text = cursor_.text(name.span);
    return step;
  }

  Cursor& cursor_;
  std::vector<Step> steps_;
  bool within_splat_ = false;  ///< nothing but dots since a `.*`
};

}  // namespace

Expression parse_steps(Cursor& cursor, Expression source, std::size_t begin, bool enclosed) {
  std::vector<Step> steps = Steps(cursor).read();
  if (steps.empty()) return source;
  const Span span = cursor.since(begin);
  if (source.kind == Kind::reference && !enclosed) {
    source.steps = std::move(steps);
    source.span = span;
    return source;
  }
  Expression access = cursor.make(Kind::access, span);
  access.operands.push_back(std::move(source));
  access.steps = std::move(steps);
  return access;
}

}  // namespace jtlint::hcl
