#include "parse/yaml_plain_tokens.h"

#include <utility>

#include "parse/yaml_scalar.h"
#include "parse/yaml_scan.h"

namespace jtlint::yaml_plain {
namespace {

/// What may stand behind a backslash in double quotes, and stands for one character.
constexpr ByteSet escapes("\"\\/ntrbf");

}  // namespace

/// Goes to the first line from `begin` on that has more than blanks and a comment.
void Tokens::start_line(std::size_t begin) {
  while (begin < bytes_.size()) {
    line_end_ = std::min(bytes_.find('\n', begin), bytes_.size());
    at_ = std::min(bytes_.find_first_not_of(' ', begin), line_end_);
    indentation_ = at_ - begin;
    if (at_ < line_end_ && bytes_[at_] != '#') return;
    begin = line_end_ + 1;
  }
  ended_ = true;
}

Node Tokens::give_up() {
  sound_ = false;
  ended_ = true;
  return {};
}

/// Whether a name and its colon come next.
bool Tokens::at_name() const {
  std::size_t end = at_;
  if (at_quote()) {
    end = quote_end(at_);
  } else if (letters.contains(here())) {
    while (end < line_end_ && in_name.contains(bytes_[end])) ++end;
  }
  if (end == at_ || end >= line_end_ || bytes_[end] != ':') return false;
  return end + 1 == line_end_ || bytes_[end + 1] == ' ';
}

Node Tokens::name() {
  if (!at_name()) return give_up();
  Node name = at_quote() ? quoted() : plain(in_name);
  if (!sound_ || name.span.size() > longest_name) return give_up();
  name.kind = Kind::string;
  ++at_;
  return name;
}

/// An unquoted scalar, without the blanks behind it.
Node Tokens::plain(const ByteSet& of) {
  std::size_t end = at_;
  while (end < line_end_ && of.contains(bytes_[end])) ++end;
  while (end > at_ && bytes_[end - 1] == ' ') --end;
  const std::string_view text = bytes_.substr(at_, end - at_);
  Node scalar{.kind = scalar_kind("?", text), .span = {at_, end}};
  scalar.plain = true;
  scalar.text.append_verbatim(text, at_);
  if (scalar.kind == Kind::number) scalar.text = json_number(scalar.text);
  return placed(std::move(scalar));
}

Node Tokens::placed(Node scalar) {
  if (scalar.kind == Kind::null || !counts(0)) return give_up();
  at_ = scalar.span.end;
  cursor_ = at_;
  return scalar;
}

/// The offset behind the quote that closes the one at `begin`; that one, if none does on its
/// line.
std::size_t Tokens::quote_end(std::size_t begin) const {
  const char quote = bytes_[begin];
  for (std::size_t at = begin + 1; at < line_end_; ++at) {
    const char c = bytes_[at];
    const bool doubled = c == '\'' && quote == c && bytes_.substr(at + 1, 1) == "'";
    if (c == quote && !doubled) return at + 1;
    if (doubled) ++at;
    if (c != '\\' || quote != '"') continue;
    if (++at >= line_end_ || !escapes.contains(bytes_[at])) return begin;
  }
  return begin;
}

Node Tokens::quoted() {
  if (quote_end(at_) == at_) return give_up();
  yaml_scan::Scalar scalar = yaml_scan::scan_scalar(bytes_, at_, {});
  return placed({.kind = Kind::string, .span = scalar.span, .text = std::move(scalar.text)});
}

}  // namespace jtlint::yaml_plain
