#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>

#include "check/grammar/characters.h"
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
  static constexpr std::size_t slack = 16;

  JsonText(std::string_view text, char* store)
      : at_(text.data()), end_(text.data() + text.size()), store_(store) {}

  /// Goes to the next token. 0 at the end.
  char peek();

  /// Takes a character that is known to stand there.
  void take() { ++at_; }

  /// Takes `c` if that is the next token.
  bool take(char c);

  /// Takes a string, whose first quote comes next. The view is of the text or of the store.
  Scan string(std::string_view& value);

  /// Takes a number.
  Scan number(std::string_view& value);

  /// Takes `word`, of which the first letter comes next.
  Scan word(std::string_view word);

  const char* place() const { return at_; }

  /// Whether a byte of a string was no ASCII. Whether such bytes are UTF-8 is not looked at.
  bool is_ascii() const { return high_bits_ == 0; }

 private:
  Scan decoded_string(const char* begin, std::string_view& value);
  bool escape(char*& out);
  bool digits();

  const char* at_;
  const char* end_;
  char* store_;
  unsigned high_bits_ = 0;
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
  const char* begin = ++at_;
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

inline Scan JsonText::number(std::string_view& value) {
  const char* begin = at_;
  if (at_ < end_ && *at_ == '-') ++at_;
  const bool zero = at_ < end_ && *at_ == '0';
  if (zero) ++at_;
  if (!zero && !digits()) return Scan::doubtful;
  if (at_ < end_ && *at_ == '.') {
    ++at_;
    if (!digits()) return Scan::doubtful;
  }
  // Exponents are rare, and left to others; so is whatever else goes on here.
  const char next = at_ < end_ ? *at_ : ',';
  const bool ends = next == ',' || next == '}' || next == ']' || json_bytes::is_space(next);
  if (!ends) return Scan::doubtful;
  value = {begin, static_cast<std::size_t>(at_ - begin)};
  return Scan::sound;
}

inline Scan JsonText::word(std::string_view word) {
  const std::string_view rest(at_, static_cast<std::size_t>(end_ - at_));
  if (!rest.starts_with(word)) return Scan::doubtful;
  at_ += word.size();
  return Scan::sound;
}

}  // namespace jtlint::screen
