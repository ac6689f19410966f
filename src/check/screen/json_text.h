#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>

#include "check/grammar/characters.h"
#include "document/node.h"
#include "parse/json_bytes.h"
#include "parse/json_scan.h"

namespace jtlint::screen {

/// What has become of reading something. `doubtful` leaves it to those who explain faults: it may
/// be wrong, or right in a way that the screen does not know.
enum class Scan { sound, doubtful };

/// Reads the tokens of JSON (RFC 8259), of which it takes nothing that the full reader refuses.
/// Decoded strings are put into a store of the caller's, which never needs more bytes than the text
/// has, and `slack`.
class JsonText {
 public:
  static constexpr std::size_t slack = json_bytes::slack;

  JsonText(std::string_view text, char* store)
      : at_(text.data()),
        end_(text.data() + text.size()),
        store_(store),
        is_short_(text.size() < slack) {}

  /// Goes to the next token. 0 at the end.
  char peek();

  /// Takes a character that is known to stand there.
  void take() { ++at_; }

  /// Takes `c` if that is the next token.
  bool take(char c);

  /// Takes a string, whose first quote comes next. The view is of the text or of the store.
  Scan string(std::string_view& value);

  /// The same, where that quote was taken.
  Scan string_behind_quote(std::string_view& value);

  /// Takes a number.
  Scan number(std::string_view& value);

  /// Takes `word`, of which the first letter comes next.
  Scan word(std::string_view word, std::string_view& value);

  /// Takes what comes next and is neither an object nor an array, and says what it is. Null has no
  /// text.
  Scan scalar(Kind& kind, std::string_view& text);

  /// The same for a string in JSON that stands in a string: `\"` is a quote, and the first one was
  /// taken. Strings in which anything else is escaped are doubtful.
  Scan inner_string_behind_quote(std::string_view& text);

  /// A quote in such JSON.
  static constexpr std::string_view inner_quote = "\\\"";

  /// Takes `bytes` if they come next, spaces and all.
  bool take_exactly(std::string_view bytes);

  bool take_exactly(const json_bytes::Word& word) {
    if (!word.stands_at(at_, end_)) return false;
    at_ += word.size();
    return true;
  }

  /// Copies some bytes of the text to `out`, where there is room for `slack` bytes more.
  void copy(std::string_view bytes, char*& out) const { json_bytes::copy(bytes, end_, out); }

  /// Where reading may begin anew. That a byte was no ASCII stays known.
  struct Mark {
    const char* at;
    char* store;
  };
  Mark mark() const { return {at_, store_}; }
  void go_back(const Mark& mark) {
    at_ = mark.at;
    store_ = mark.store;
  }

  const char* place() const { return at_; }
  std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }
  bool is_at_end() const { return at_ == end_; }

  /// Whether a byte of a string was no ASCII. Whether such bytes are UTF-8 is not looked at.
  bool is_ascii() const { return high_bits_ == 0; }

 private:
  Scan decoded_string(const char* begin, std::string_view& value);
  bool escape(char*& out);
  bool digits();
  bool take_number();

  const char* at_;
  const char* end_;
  char* store_;
  unsigned high_bits_ = 0;
  bool is_short_;  ///< the text has fewer bytes than are looked at together
};

inline char JsonText::peek() {
  if (at_ != end_ && *at_ > ' ') return *at_;  // mostly
  while (at_ < end_ && json_bytes::is_space(*at_)) ++at_;
  return at_ < end_ ? *at_ : '\0';
}

inline bool JsonText::take(char c) {
  if (peek() != c) return false;
  ++at_;
  return true;
}

inline Scan JsonText::string(std::string_view& value) {
  ++at_;
  return string_behind_quote(value);
}

inline Scan JsonText::string_behind_quote(std::string_view& value) {
  const char* begin = at_;
  at_ = json_bytes::next_stop(at_, end_, high_bits_);
  if (at_ == end_) return Scan::doubtful;
  if (*at_ != '"') return decoded_string(begin, value);
  value = {begin, static_cast<std::size_t>(at_ - begin)};
  ++at_;
  return Scan::sound;
}

inline Scan JsonText::decoded_string(const char* begin, std::string_view& value) {
  char* out = store_;
  std::memcpy(out, begin, static_cast<std::size_t>(at_ - begin));
  out += at_ - begin;
  while (at_ < end_ && *at_ == '\\') {
    ++at_;
    if (!escape(out)) return Scan::doubtful;
    at_ = json_bytes::copy_to_stop(at_, end_, out, high_bits_);
  }
  if (at_ == end_ || *at_ != '"') return Scan::doubtful;
  ++at_;
  value = {store_, static_cast<std::size_t>(out - store_)};
  store_ = out;
  return Scan::sound;
}

/// Takes what stands behind a backslash. `\u` is rare, and left to others.
inline bool JsonText::escape(char*& out) {
  const char c = at_ < end_ ? json_scan::unescaped(*at_) : '\0';
  if (c == '\0') return false;
  *out++ = c;
  ++at_;
  return true;
}

inline bool JsonText::digits() {
  const char* begin = at_;
  while (at_ < end_ && is_digit(*at_)) ++at_;
  return at_ > begin;
}

inline bool JsonText::take_number() {
#if defined(__SSE2__)
  const std::size_t size = at_ < end_ && !is_short_ ? json_bytes::plain_number_size(at_, end_) : 0;
  at_ += size;
  if (size > 0) return true;
#endif
  if (at_ < end_ && *at_ == '-') ++at_;
  const bool zero = at_ < end_ && *at_ == '0';
  if (zero) ++at_;
  if (!zero && !digits()) return false;
  if (at_ == end_ || *at_ != '.') return true;
  ++at_;
  return digits();
}

inline Scan JsonText::number(std::string_view& value) {
  const char* begin = at_;
  if (!take_number()) return Scan::doubtful;
  // Exponents are rare, and left to others; so is whatever else goes on here.
  const char next = at_ < end_ ? *at_ : ',';
  const bool ends = next == ',' || next == '}' || next == ']' || json_bytes::is_space(next);
  if (!ends) return Scan::doubtful;
  value = {begin, static_cast<std::size_t>(at_ - begin)};
  return Scan::sound;
}

inline Scan JsonText::word(std::string_view word, std::string_view& value) {
  value = {at_, word.size()};
  return take_exactly(word) ? Scan::sound : Scan::doubtful;
}

inline Scan JsonText::scalar(Kind& kind, std::string_view& text) {
  const char first = at_ < end_ ? *at_ : '\0';
  switch (first) {
    case '"':
      kind = Kind::string;
      return string(text);
    case 't':
    case 'f':
      kind = Kind::boolean;
      return word(first == 't' ? "true" : "false", text);
    case 'n':
      kind = Kind::null;
      if (word("null", text) == Scan::doubtful) return Scan::doubtful;
      text = {};
      return Scan::sound;
    default:
      kind = Kind::number;
      return number(text);
  }
}

inline Scan JsonText::inner_string_behind_quote(std::string_view& text) {
  const char* begin = at_;
  at_ = json_bytes::next_stop(at_, end_, high_bits_);
  text = {begin, static_cast<std::size_t>(at_ - begin)};
  return take_exactly(inner_quote) ? Scan::sound : Scan::doubtful;
}

inline bool JsonText::take_exactly(std::string_view bytes) {
  const bool room = bytes.size() <= static_cast<std::size_t>(end_ - at_);
  if (!room || !json_bytes::are_equal(at_, bytes.data(), bytes.size())) return false;
  at_ += bytes.size();
  return true;
}

}  // namespace jtlint::screen
