#include "parse/hcl/template_parts.h"

#include <array>
#include <fmt/format.h>
#include <utility>

#include "parse/hcl/grammar.h"

namespace jtlint::hcl {
namespace {

/// Reads the parts of one template.
class PartReader {
 public:
  PartReader(Cursor& cursor, Style style) : cursor_(cursor), style_(style) {}

  std::vector<Part> read(TokenKind closer) {
    while (!cursor_.failed() && !cursor_.at(closer)) {
      if (cursor_.at(TokenKind::literal)) {
        literal();
      } else {
        sequence();
      }
    }
    return std::move(parts_);
  }

 private:
  void literal() {
    const Token token = cursor_.take();
    Span span = token.span;
    if (std::exchange(trim_next_, false)) span = trim_left(cursor_.bytes(), span, style_);
    if (!parts_.empty() && parts_.back().kind == Part::Kind::literal) {
      parts_.back().span.end = span.end;
      parts_.back().last_line = span.begin;
    } else {
      parts_.push_back({.kind = Part::Kind::literal, .span = span, .last_line = span.begin});
    }
  }

  void sequence() {
    const Token open = cursor_.peek();
    if (open.kind != TokenKind::interpolation && open.kind != TokenKind::directive) {
      return cursor_.fail_expected("more of the template");
    }
    cursor_.take();
    cursor_.count(open.span);
    if (cursor_.written(open.span).ends_with('~')) trim_last();
    const LineBreaks scope(cursor_, LineBreaks::Are::blanks);
    Part part{.kind = Part::Kind::value, .span = open.span};
    if (open.kind == TokenKind::interpolation) {
      part.value = parse_expression(cursor_);
    } else {
      directive(part);
    }
    const Token close = take_close(open);
    trim_next_ = cursor_.written(close.span).starts_with('~');
    part.span = cursor_.since(open.span.begin);
    parts_.push_back(std::move(part));
  }

  void trim_last() {
    if (parts_.empty() || parts_.back().kind != Part::Kind::literal) return;
    Part& last = parts_.back();
    last.span.end = trim_right(cursor_.bytes(), {last.last_line, last.span.end}, style_).end;
  }

  void directive(Part& part) {
    constexpr std::array<std::pair<std::string_view, Part::Kind>, 5> keywords = {{
        {"if", Part::Kind::if_start},
        {"else", Part::Kind::else_start},
        {"endif", Part::Kind::if_end},
        {"for", Part::Kind::for_start},
        {"endfor", Part::Kind::for_end},
    }};
    for (const auto& [word, kind] : keywords) {
      if (cursor_.at_word(word)) part.kind = kind;
    }
    if (part.kind == Part::Kind::value) {
      return cursor_.fail_expected("'if', 'else', 'endif', 'for' or 'endfor' behind '%{'");
    }
    const Token keyword = cursor_.take();
    if (part.kind == Part::Kind::if_start) part.value = parse_expression(cursor_);
    if (part.kind != Part::Kind::for_start) return;
    part.value = cursor_.make(Expression::Kind::template_for, keyword.span);
    parse_for_head(cursor_, part.value);
  }

  Token take_close(const Token& open) {
    const std::string_view mark = cursor_.written(open.span).substr(0, 2);
    return cursor_.expect_close(
        TokenKind::close_sequence, open,
        fmt::format("'}}' (a '{0}' that begins nothing is written '{1}{0}')", mark, mark[0]));
  }

  Cursor& cursor_;
  Style style_;
  std::vector<Part> parts_;
  bool trim_next_ = false;  ///< the last sequence ended in `~}`
};

}  // namespace

std::vector<Part> read_template_parts(Cursor& cursor, TokenKind closer, Style style) {
  return PartReader(cursor, style).read(closer);
}

}  // namespace jtlint::hcl
