#include "parse/yaml_scan.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>

#include "parse/yaml_block_scan.h"
#include "parse/yaml_cursor.h"
#include "support/byte_set.h"
#include "support/utf8.h"

namespace jtlint::yaml_scan {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

/// What ends a run of characters in quotes that stand for themselves.
constexpr ByteSet single_quoted_end("'\r\n");
constexpr ByteSet double_quoted_end("\"\\\r\n");

/// One pass over the bytes of a plain or quoted scalar, building its text.
class Scan : private Cursor {
 public:
  using Cursor::Cursor;

  std::optional<Scalar> scalar() {
    const char first = at_ < bytes_.size() ? bytes_[at_] : '\0';
    const bool understood = first == '"'    ? double_quoted()
                            : first == '\'' ? single_quoted()
                                            : plain();
    // A quoted scalar ends at its quote, so its bytes alone say what it is. The library reads the
    // escapes N and _ as single bytes, no UTF-8, and keeps one of the line feeds before the quote.
    const bool quoted = first == '"' || first == '\'';
    if (!understood || (!quoted && text_.decoded() != value_)) return std::nullopt;
    return Scalar{{begin_, at_}, std::move(text_), quoted};
  }

 private:
  void take(std::size_t size) {
    text_.append_verbatim(bytes_.substr(at_, size), at_);
    at_ += size;
  }

  void skip_blanks() {
    while (!ended() && is_blank(here())) ++at_;
  }

  /// Passes one line break, LF, CRLF or CR.
  void skip_break() { at_ += bytes_.substr(at_, 2) == "\r\n" ? std::size_t{2} : std::size_t{1}; }

  /// Whether only blanks stand between the cursor and a line break.
  bool at_fold() const {
    if (!is_blank(here()) && !is_break(here())) return false;
    const std::size_t end = bytes_.find_first_not_of(" \t", at_);
    return end != std::string_view::npos && is_break(bytes_[end]);
  }

  void take_blanks() { take(std::min(bytes_.find_first_not_of(" \t", at_), bytes_.size()) - at_); }

  /// Passes a folded line break: one break reads as a space, n more as n line feeds.
  void fold() {
    const std::size_t begin = at_;
    std::string folded;
    skip_blanks();
    while (!ended() && is_break(here())) {
      skip_break();
      skip_blanks();
      folded += '\n';
    }
    folded.pop_back();
    if (folded.empty()) folded = " ";
    text_.append_encoded(folded, {begin, at_});
  }

  bool plain() {
    while (!left().empty()) {
      if (ended()) return false;
      const std::size_t before = text_.decoded().size();
      if (at_fold()) {
        fold();
      } else if (is_blank(here())) {
        take_blanks();
      } else {
        take_plain_word();
      }
      if (!agrees_since(before)) return false;
    }
    return true;
  }

  /// A word ends where its value does: what ends a plain scalar depends on what surrounds it.
  void take_plain_word() {
    const std::string_view most = bytes_.substr(at_, left().size());
    take(std::min(most.find_first_of(" \t\r\n"), most.size()));
  }

  bool single_quoted() {
    ++at_;
    open_quote();
    while (!ended()) {
      if (bytes_.substr(at_, 2) == "''") {
        text_.append_encoded("'", {at_, at_ + 2});
        at_ += 2;
      } else if (here() == '\'') {
        ++at_;
        return true;
      } else {
        quoted_characters(single_quoted_end);
      }
    }
    return false;
  }

  bool double_quoted() {
    ++at_;
    open_quote();
    while (!ended()) {
      if (here() == '"') {
        ++at_;
        return true;
      }
      if (here() != '\\') {
        quoted_characters(double_quoted_end);
      } else if (!escape()) {
        return false;
      }
    }
    return false;
  }

  /// An empty quoted scalar still has a place: between its quotes.
  void open_quote() { text_.append_encoded("", {at_, at_}); }

  /// Takes what stands up to one of `stops`, or to the blanks before a line break that is one.
  void quoted_characters(const ByteSet& stops) {
    if (at_fold()) return fold();
    std::size_t end = stops.find_in(bytes_, at_);
    const bool folds = end < bytes_.size() && is_break(bytes_[end]);
    while (folds && is_blank(bytes_[end - 1])) --end;
    take(end - at_);
  }

  bool escape() {
    if (at_ + 1 >= bytes_.size()) return false;
    const std::size_t begin = at_;
    const char kind = bytes_[at_ + 1];
    if (is_break(kind)) {
      ++at_;
      skip_break();
      std::string feeds;
      for (skip_blanks(); !ended() && is_break(here()); skip_blanks()) {
        skip_break();
        feeds += '\n';
      }
      text_.append_encoded(feeds, {begin, at_});
      return true;
    }
    const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    const auto code_point = digits > 0 ? hex(at_ + 2, digits) : simple_escape(kind);
    if (!code_point) return false;
    at_ += 2 + digits;
    std::string decoded;
    utf8::append(decoded, *code_point);
    text_.append_encoded(decoded, {begin, at_});
    return true;
  }

  std::optional<char32_t> hex(std::size_t at, std::size_t digits) const {
    const std::string_view text = bytes_.substr(std::min(at, bytes_.size()), digits);
    std::uint32_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    const bool whole = text.size() == digits && read.ptr == text.data() + digits;
    if (!whole || value > 0x10FFFF) return std::nullopt;
    return value;
  }

  static std::optional<char32_t> simple_escape(char kind) {
    constexpr std::string_view kinds = "0abt\tnvfre \"/\\N_LP";
    constexpr char32_t values[] = {0,    7,   8,   9,   9,    0xA,  0xB,  0xC,    0xD,
                                   0x1B, ' ', '"', '/', '\\', 0x85, 0xA0, 0x2028, 0x2029};
    const std::size_t found = kinds.find(kind);
    if (found == std::string_view::npos) return std::nullopt;
    return values[found];
  }
};

/// The whole first line of a scalar as one piece.
Scalar first_line(std::string_view bytes, std::size_t at, std::string_view value) {
  std::size_t end = std::min(bytes.find_first_of("\r\n", at), bytes.size());
  while (end > at && is_blank(bytes[end - 1])) --end;
  Scalar scalar{{at, end}, {}};
  scalar.text.append_encoded(value, scalar.span);
  return scalar;
}

/// The end of the tag or the anchor at `at`. Where a tag ends, the library goes by its characters,
/// also where no blank follows.
std::size_t property_end(std::string_view bytes, std::size_t at) {
  constexpr std::string_view tag =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-#;/?:@&=+$_.~*'()%!";
  if (bytes.substr(at, 2) == "!<") return std::min(bytes.find('>', at + 1), bytes.size() - 1) + 1;
  const std::size_t end = bytes[at] == '!' ? bytes.find_first_not_of(tag, at + 1)
                                           : bytes.find_first_of(" \t\r\n,[]{}", at + 1);
  return std::min(end, bytes.size());
}

}  // namespace

std::size_t skip_blank(std::string_view bytes, std::size_t at) {
  while (at < bytes.size()) {
    if (is_blank(bytes[at]) || is_break(bytes[at])) {
      ++at;
    } else if (bytes[at] == '#') {
      at = std::min(bytes.find_first_of("\r\n", at), bytes.size());
    } else {
      break;
    }
  }
  return at;
}

std::size_t properties_end(std::string_view bytes, std::size_t at) {
  std::size_t end = at;
  while (at < bytes.size() && (bytes[at] == '!' || bytes[at] == '&')) {
    end = property_end(bytes, at);
    at = bytes.find_first_not_of(" \t", end);
  }
  return end;
}

std::size_t skip_properties(std::string_view bytes, std::size_t at) {
  for (std::size_t end = properties_end(bytes, at); end > at; end = properties_end(bytes, at)) {
    at = skip_blank(bytes, end);
  }
  return at;
}

std::size_t behind_bracket(std::string_view bytes, std::size_t at) {
  at = skip_blank(bytes, at);
  while (at < bytes.size() && bytes[at] != '}' && bytes[at] != ']') {
    at = skip_blank(bytes, at + 1);
  }
  return std::min(at + 1, bytes.size());
}

bool is_closed(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size() || (bytes[at] != '"' && bytes[at] != '\'')) return true;
  const bool escapes = bytes[at] == '"';
  const std::string_view stops = escapes ? "\"\\" : "'";
  for (std::size_t i = bytes.find_first_of(stops, at + 1); i != std::string_view::npos;
       i = bytes.find_first_of(stops, i + 2)) {
    const bool escaped = escapes ? bytes[i] == '\\' : bytes.substr(i, 2) == "''";
    if (!escaped) return true;
  }
  return false;
}

Scalar scan_scalar(std::string_view bytes, std::size_t at, std::string_view value) {
  at = std::min(at, bytes.size());
  const bool block = at < bytes.size() && (bytes[at] == '|' || bytes[at] == '>');
  auto scalar = block ? scan_block_scalar(bytes, at, value) : Scan(bytes, at, value).scalar();
  if (scalar) return std::move(*scalar);
  return first_line(bytes, at, value);
}

}  // namespace jtlint::yaml_scan
