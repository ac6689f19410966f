#include "parse/hcl/scanner.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "parse/encoding.h"
#include "parse/hcl/identifier.h"
#include "support/printable.h"
#include "support/utf8.h"

namespace jtlint::hcl {
namespace {

struct Symbol {
  std::string_view written;
  TokenKind kind;
};

/// A symbol stands before all that it begins with.
constexpr std::array<Symbol, 27> symbols = {{
    {"...", TokenKind::ellipsis},
    {"::", TokenKind::double_colon},
    {"=>", TokenKind::fat_arrow},
    {"==", TokenKind::equal_equal},
    {"!=", TokenKind::not_equal},
    {">=", TokenKind::greater_equal},
    {"<=", TokenKind::less_equal},
    {"&&", TokenKind::and_and},
    {"||", TokenKind::or_or},
    {"=", TokenKind::equal},
    {".", TokenKind::dot},
    {",", TokenKind::comma},
    {"[", TokenKind::open_bracket},
    {"]", TokenKind::close_bracket},
    {"(", TokenKind::open_paren},
    {")", TokenKind::close_paren},
    {":", TokenKind::colon},
    {"?", TokenKind::question},
    {"!", TokenKind::bang},
    {">", TokenKind::greater},
    {"<", TokenKind::less},
    {"+", TokenKind::plus},
    {"-", TokenKind::minus},
    {"*", TokenKind::star},
    {"/", TokenKind::slash},
    {"%", TokenKind::percent},
    {"~}", TokenKind::close_sequence},
}};

bool is_digit(std::string_view bytes, std::size_t at) {
  return at < bytes.size() && bytes[at] >= '0' && bytes[at] <= '9';
}

/// The offset behind the part of a number at `at`: a digit or an exponent; `at` if there is none.
std::size_t number_part_end(std::string_view bytes, std::size_t at) {
  if (is_digit(bytes, at)) return at + 1;
  if (at >= bytes.size() || (bytes[at] != 'e' && bytes[at] != 'E')) return at;
  const bool sign = at + 1 < bytes.size() && (bytes[at + 1] == '+' || bytes[at + 1] == '-');
  const std::size_t digit = at + (sign ? 2 : 1);
  return is_digit(bytes, digit) ? digit + 1 : at;
}

/// What to say of a character that many write by mistake, or nothing.
std::string_view advice_on(std::string_view character) {
  constexpr std::array<std::array<std::string_view, 2>, 9> advice = {{
      {"'", "strings stand in double quotes, not single ones"},
      {"`", "HCL has no backticks; a text of several lines is written as a heredoc, <<EOT"},
      {";", "HCL has no ';': begin a new line"},
      {"&", "HCL has no operator '&'; a logical AND is written '&&'"},
      {"|", "HCL has no operator '|'; a logical OR is written '||'"},
      {"~", "HCL has no operator '~'; a logical NOT is written '!'"},
      {"^", "HCL has no operator '^'"},
      {"\u201c", "a typographic quote encloses no string; write '\"' instead"},
      {"\u201d", "a typographic quote encloses no string; write '\"' instead"},
  }};
  const auto* const found = std::find_if(advice.begin(), advice.end(),
                                         [&](const auto& each) { return each[0] == character; });
  return found == advice.end() ? std::string_view() : (*found)[1];
}

}  // namespace

Scanner::Scanner(std::string_view bytes, std::size_t begin, Start start)
    : bytes_(bytes), at_(begin) {
  frames_.push_back({.mode = start == Start::code ? Mode::code : Mode::bare});
}

Token Scanner::next() {
  if (fault_) return {TokenKind::fault, fault_->span};
  switch (frames_.back().mode) {
    case Mode::code:
      return code();
    case Mode::quoted:
      return quoted();
    case Mode::heredoc:
      return heredoc();
    case Mode::bare:
      return bare_template();
  }
  return take(TokenKind::end, 0);
}

Token Scanner::code() {
  if (!skip_blanks()) return {TokenKind::fault, fault_->span};
  if (at_end()) return take(TokenKind::end, 0);
  if (const std::size_t size = line_break(at_); size > 0) return take(TokenKind::newline, size);
  if (bytes_[at_] == '#' || rest().starts_with("//")) return line_comment();
  if (is_digit(bytes_, at_)) return number();
  if (bytes_[at_] == '"') return open_quote();
  const std::size_t identifier = identifier_end(bytes_, at_);
  if (identifier > at_) return take(TokenKind::identifier, identifier - at_);
  if (const auto heredoc = open_heredoc()) return *heredoc;
  if (const auto found = brace()) return *found;
  return symbol();
}

/// Blanks and comments that end before their line does; false if one never ends.
bool Scanner::skip_blanks() {
  while (!at_end()) {
    if (bytes_[at_] == ' ' || bytes_[at_] == '\t') {
      ++at_;
      continue;
    }
    if (!rest().starts_with("/*")) return true;
    const std::size_t end = bytes_.find("*/", at_ + 2);
    if (end == std::string_view::npos) {
      fail({{at_, at_ + 2}, "this comment is never closed with '*/'", {}});
      return false;
    }
    at_ = end + 2;
  }
  return true;
}

Token Scanner::line_comment() {
  const std::size_t end = bytes_.find('\n', at_);
  if (end != std::string_view::npos) return take(TokenKind::newline, end + 1 - at_);
  at_ = bytes_.size();
  return take(TokenKind::end, 0);
}

/// As far as it looks like a number: `1.2.3` is one token, and no number.
Token Scanner::number() {
  std::size_t end = at_ + 1;
  for (std::size_t i = end; i < bytes_.size();) {
    const std::size_t part = number_part_end(bytes_, i);
    if (part == i && bytes_[i] != '.') break;
    if (part > i) end = part;  // a point belongs to the number only if more follows
    i = std::max(part, i + 1);
  }
  return take(TokenKind::number, end - at_);
}

Token Scanner::open_quote() {
  frames_.push_back({.mode = Mode::quoted, .opener = {at_, at_ + 1}});
  return take(TokenKind::quote, 1);
}

std::optional<Token> Scanner::open_heredoc() {
  if (!rest().starts_with("<<")) return std::nullopt;
  const std::size_t word = at_ + (rest().starts_with("<<-") ? 3 : 2);
  const std::size_t end = identifier_end(bytes_, word);
  const std::size_t line_end = line_break(end);
  if (end == word || line_end == 0) {
    return fail({{at_, std::max(end, word)},
                 "'<<' begins a heredoc: a word and the end of the line must follow, as in <<EOT",
                 {}});
  }
  frames_.push_back(
      {.mode = Mode::heredoc, .opener = {at_, end}, .marker = bytes_.substr(word, end - word)});
  const Token token = take(TokenKind::heredoc, end - at_);
  at_ += line_end;
  return token;
}

std::optional<Token> Scanner::brace() {
  Frame& frame = frames_.back();
  const bool tilde = rest().starts_with("~}");
  const bool closes_sequence = frame.braces == 0 && frames_.size() > 1;
  if (bytes_[at_] == '{') {
    ++frame.braces;
    return take(TokenKind::open_brace, 1);
  }
  if (bytes_[at_] != '}' && !tilde) return std::nullopt;
  if (closes_sequence) {
    frames_.pop_back();
    return take(TokenKind::close_sequence, tilde ? 2 : 1);
  }
  if (tilde) return std::nullopt;
  if (frame.braces > 0) --frame.braces;
  return take(TokenKind::close_brace, 1);
}

Token Scanner::symbol() {
  const auto* const found = std::find_if(symbols.begin(), symbols.end(), [&](const Symbol& each) {
    return rest().starts_with(each.written);
  });
  if (found == symbols.end()) return strange_character();
  return take(found->kind, found->written.size());
}

Token Scanner::strange_character() {
  const utf8::Decoded decoded = utf8::decode(rest());
  if (const auto invalid = invalid_byte(bytes_, {at_, at_ + decoded.size})) return fail(*invalid);
  const Span span{at_, at_ + decoded.size};
  const std::string_view character = rest().substr(0, decoded.size);
  if (rest().starts_with("${") || rest().starts_with("%{")) {
    return fail({{at_, at_ + 2},
                 fmt::format("'{0}' begins a sequence in a string only: write \"{0}...}}\"",
                             rest().substr(0, 2)),
                 {}});
  }
  if (character == "\r") return fail({span, "a carriage return stands without a line feed", {}});
  if (const auto advice = advice_on(character); !advice.empty()) {
    return fail({span, std::string(advice), {}});
  }
  return fail({span, fmt::format("'{}' means nothing here", printable(character)), {}});
}

Token Scanner::take(TokenKind kind, std::size_t size) {
  const Token token{kind, {at_, at_ + size}};
  at_ += size;
  return token;
}

Token Scanner::fail(SyntaxFault fault) {
  fault_ = std::move(fault);
  return {TokenKind::fault, fault_->span};
}

std::size_t Scanner::line_break(std::size_t at) const {
  const std::string_view after = bytes_.substr(std::min(at, bytes_.size()), 2);
  if (after.starts_with('\n')) return 1;
  return after == "\r\n" ? 2 : 0;
}

}  // namespace jtlint::hcl
