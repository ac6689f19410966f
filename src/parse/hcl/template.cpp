#include <fmt/format.h>

#include "parse/hcl/grammar.h"
#include "parse/hcl/template_parts.h"

namespace jtlint::hcl {
namespace {

using Kind = Expression::Kind;

/// Makes a tree of the parts of one template.
class Assembly {
 public:
  /// Lines of text lose `indent` characters of white space.
  Assembly(Cursor& cursor, std::vector<Part> parts, Style style, std::size_t indent)
      : cursor_(cursor), parts_(std::move(parts)), style_(style), indent_(indent) {}

  /// The whole template, whose inside begins at `begin`.
  Expression whole(std::size_t begin) {
    const bool wraps = parts_.size() == 1 && parts_[0].kind == Part::Kind::value;
    Expression all = block(begin);
    if (at_ < parts_.size()) fail_unexpected("outside of its directive");
    if (wraps) all.kind = Kind::wrapped;
    return all;
  }

 private:
  /// The parts up to one that ends a directive: a string if they are but text.
  Expression block(std::size_t begin) {
    std::vector<Expression> pieces;
    bool text_only = true;
    const std::size_t first = at_;
    while (!cursor_.failed() && at_ < parts_.size() && !ends_block(parts_[at_].kind)) {
      const bool text = parts_[at_].kind == Part::Kind::literal;
      text_only = text_only && text;
      Expression next = text ? string() : sequence();
      if (!text || !next.text.decoded().empty()) pieces.push_back(std::move(next));
    }
    if (text_only && !pieces.empty()) return std::move(pieces.front());
    const Span span = first == at_ ? Span{begin, begin}
                                   : Span{parts_[first].span.begin, parts_[at_ - 1].span.end};
    Expression whole = cursor_.make(text_only ? Kind::string : Kind::interpolated, span);
    whole.operands = std::move(pieces);
    if (text_only) whole.text.append_encoded("", {span.begin, span.begin});
    return whole;
  }

  static bool ends_block(Part::Kind kind) {
    return kind == Part::Kind::else_start || kind == Part::Kind::if_end ||
           kind == Part::Kind::for_end;
  }

  Expression string() {
    const Part& part = parts_[at_];
    Expression string = cursor_.make(Kind::string, part.span);
    if (indent_ > 0) {
      append_lines(string.text, cursor_.bytes(), part.span, indent_, at_ == 0);
    } else {
      append_literal(string.text, cursor_.bytes(), part.span, style_);
    }
    ++at_;
    return string;
  }

  Expression sequence() {
    Part& part = parts_[at_];
    ++at_;
    switch (part.kind) {
      case Part::Kind::if_start:
        return if_directive(part);
      case Part::Kind::for_start:
        return for_directive(part);
      default:
        return std::move(part.value);
    }
  }

  Expression if_directive(Part& opener) {
    const Level level(cursor_);
    Expression directive = cursor_.make(Kind::template_if, opener.span);
    directive.operands.push_back(std::move(opener.value));
    directive.operands.push_back(block(opener.span.end));
    std::size_t end = at_ < parts_.size() ? parts_[at_].span.begin : opener.span.end;
    const bool has_else = at_ < parts_.size() && parts_[at_].kind == Part::Kind::else_start;
    if (has_else) end = parts_[at_++].span.end;
    directive.operands.push_back(block(end));
    take_end(Part::Kind::if_end, opener, directive);
    return directive;
  }

  Expression for_directive(Part& opener) {
    const Level level(cursor_);
    Expression directive = std::move(opener.value);
    directive.operands.push_back(block(opener.span.end));
    take_end(Part::Kind::for_end, opener, directive);
    return directive;
  }

  void take_end(Part::Kind end, const Part& opener, Expression& directive) {
    if (at_ >= parts_.size()) {
      const std::string_view name = end == Part::Kind::if_end ? "endif" : "endfor";
      return cursor_.fail(
          {opener.span, fmt::format("this directive is never ended by %{{ {} }}", name), {}});
    }
    if (parts_[at_].kind != end) return fail_unexpected("here", &opener);
    directive.span = {opener.span.begin, parts_[at_].span.end};
    ++at_;
  }

  void fail_unexpected(std::string_view where, const Part* opener = nullptr) {
    const Part& part = parts_[at_];
    const std::string_view name = part.kind == Part::Kind::else_start ? "else"
                                  : part.kind == Part::Kind::if_end   ? "endif"
                                                                      : "endfor";
    SyntaxFault fault{part.span, fmt::format("unexpected directive '{}' {}", name, where), {}};
    if (opener != nullptr) fault.note = {opener->span, "this directive is still open"};
    cursor_.fail(std::move(fault));
  }

  Cursor& cursor_;
  std::vector<Part> parts_;
  Style style_;
  std::size_t indent_;
  std::size_t at_ = 0;
};

}  // namespace

Expression parse_string(Cursor& cursor) {
  const Token open = cursor.take();
  const Level level(cursor);
  const bool heredoc = open.kind == TokenKind::heredoc;
  const bool indented = cursor.written(open.span).starts_with("<<-");
  const TokenKind closer = heredoc ? TokenKind::close_heredoc : TokenKind::close_quote;
  const Style style = heredoc ? Style::bare : Style::quoted;
  std::vector<Part> parts = read_template_parts(cursor, closer, style);
  const std::size_t inside_end = cursor.peek().span.begin;
  cursor.take();
  const Span span = cursor.since(open.span.begin);
  const std::size_t indent = indented ? common_indent(parts, cursor.bytes()) : 0;
  Expression whole =
      Assembly(cursor, std::move(parts), style, indent).whole(heredoc ? inside_end : open.span.end);
  whole.span = span;
  whole.heredoc = heredoc;
  return whole;
}

Expression parse_bare_template(Cursor& cursor) {
  std::vector<Part> parts = read_template_parts(cursor, TokenKind::end, Style::bare);
  Expression whole = Assembly(cursor, std::move(parts), Style::bare, 0).whole(0);
  whole.span = {0, cursor.bytes().size()};
  return whole;
}

}  // namespace jtlint::hcl
