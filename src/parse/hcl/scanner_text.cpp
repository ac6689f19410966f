#include <algorithm>
#include <fmt/format.h>

#include "parse/encoding.h"
#include "parse/hcl/literal.h"
#include "parse/hcl/scanner.h"
#include "support/printable.h"

namespace jtlint::hcl {

Token Scanner::quoted() {
  if (at_end()) return fail({frames_.back().opener, "this string is never closed", {}});
  if (bytes_[at_] == '"') {
    frames_.pop_back();
    return take(TokenKind::close_quote, 1);
  }
  if (const auto token = sequence()) return *token;
  if (bytes_[at_] == '\n' || bytes_[at_] == '\r') return broken_line();
  return quoted_literal();
}

Token Scanner::heredoc() {
  if (const auto end = heredoc_end()) return *end;
  if (at_end()) return unclosed_heredoc();
  if (const auto token = sequence()) return *token;
  return line_of_text();
}

Token Scanner::bare_template() {
  if (at_end()) return take(TokenKind::end, 0);
  if (const auto token = sequence()) return *token;
  return line_of_text();
}

/// The start of `${...}` or `%{...}`, whose inside is code.
std::optional<Token> Scanner::sequence() {
  if (!sequence_begins(at_)) return std::nullopt;
  const auto kind = bytes_[at_] == '$' ? TokenKind::interpolation : TokenKind::directive;
  const bool tilde = rest().substr(2).starts_with('~');
  frames_.back().line_start = false;
  frames_.push_back({.mode = Mode::code});
  return take(kind, tilde ? 3 : 2);
}

bool Scanner::sequence_begins(std::size_t at) const {
  const std::string_view mark = bytes_.substr(at, 2);
  return mark == "${" || mark == "%{";
}

/// The offset behind the `$` or `%` at `at`, which begins no sequence, and all that it escapes.
std::size_t Scanner::behind_dollar(std::size_t at) const {
  const std::string_view mark = bytes_.substr(at, 3);
  return mark == "$${" || mark == "%%{" ? at + 3 : at + 1;
}

/// The line that ends the heredoc, without its line break.
std::optional<Token> Scanner::heredoc_end() {
  const Frame& frame = frames_.back();
  const std::size_t line_end = frame.line_start ? bytes_.find('\n', at_) : std::string_view::npos;
  if (line_end == std::string_view::npos) return std::nullopt;
  const bool windows = line_end > at_ && bytes_[line_end - 1] == '\r';
  const Span line{at_, windows ? line_end - 1 : line_end};
  const auto written = [&](Span span) { return bytes_.substr(span.begin, span.size()); };
  if (written(line).find(frame.marker) == std::string_view::npos) return std::nullopt;
  const Span word = trim_right(bytes_, trim_left(bytes_, line, Style::bare), Style::bare);
  const bool stray_return = written(line).find('\r') != std::string_view::npos;
  if (written(word) != frame.marker || stray_return) return std::nullopt;
  frames_.pop_back();
  at_ = line.end;
  return Token{TokenKind::close_heredoc, word};
}

/// The text up to the next sequence or with the line break: each line is a literal of its own.
Token Scanner::line_of_text() {
  Frame& frame = frames_.back();
  std::size_t end = at_;
  bool line_ends = false;
  while (!line_ends && end < bytes_.size() && !sequence_begins(end)) {
    const char c = bytes_[end];
    const bool stray_return = c == '\r' && line_break(end) == 0;
    if (stray_return && frame.mode == Mode::heredoc) {
      return fail({{end, end + 1}, "a carriage return stands without a line feed", {}});
    }
    if (stray_return) return literal(bytes_.size());  // Terraform looks no further in a template
    line_ends = c == '\n';
    end = c == '$' || c == '%' ? behind_dollar(end) : end + 1;
  }
  frame.line_start = line_ends;
  return literal(end);
}

Token Scanner::quoted_literal() {
  std::size_t end = at_;
  while (end < bytes_.size() && !sequence_begins(end)) {
    const char c = bytes_[end];
    if (c == '"' || c == '\n' || c == '\r') break;
    if (c != '\\') {
      end = c == '$' || c == '%' ? behind_dollar(end) : end + 1;
      continue;
    }
    const Escape escape = read_escape(bytes_.substr(end));
    if (!escape.code_point) return bad_escape({end, end + escape.size});
    end += escape.size;
  }
  return literal(end);
}

/// The quoted string has a line break in it.
Token Scanner::broken_line() {
  const Span opener = frames_.back().opener;
  return fail({{opener.begin, at_},
               "the string is not closed on its line; write a line break as \\n, or the text as a "
               "heredoc",
               {}});
}

Token Scanner::bad_escape(Span escape) {
  const std::string_view written = bytes_.substr(escape.begin, escape.size());
  if (written == "\\" || written == "\\\n" || written == "\\\r") {
    at_ = escape.begin + 1;
    return broken_line();
  }
  const std::string shown = printable(written, 12);
  if (written[1] == 'u' || written[1] == 'U') {
    const std::size_t digits = written[1] == 'u' ? 4 : 8;
    const bool complete = written.size() == digits + 2;
    return fail({escape,
                 complete ? fmt::format("{} is no character of Unicode", shown)
                          : fmt::format("{} must be followed by {} hexadecimal digits",
                                        written.substr(0, 2), digits),
                 {}});
  }
  return fail({escape, fmt::format("{} is no HCL escape; a backslash is written \\\\", shown), {}});
}

Token Scanner::unclosed_heredoc() {
  const Frame& frame = frames_.back();
  const std::string marker = printable(frame.marker, 40);
  SyntaxFault fault{
      frame.opener,
      fmt::format("this heredoc is never closed: expected a line that is '{}' alone", marker),
      {}};
  const std::size_t line_break = bytes_.rfind('\n');
  const Span last{line_break == std::string_view::npos ? 0 : line_break + 1, bytes_.size()};
  const Span word = trim_right(bytes_, trim_left(bytes_, last, Style::bare), Style::bare);
  if (bytes_.substr(word.begin, word.size()) == frame.marker) {
    fault.note = {word, "a line break is missing behind this one"};
  }
  return fail(std::move(fault));
}

Token Scanner::literal(std::size_t end) {
  if (auto invalid = invalid_byte(bytes_, {at_, end})) return fail(std::move(*invalid));
  return take(TokenKind::literal, end - at_);
}

}  // namespace jtlint::hcl
