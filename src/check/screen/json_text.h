#pragma once

#include <cstddef>
#include <string_view>

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

}  // namespace jtlint::screen
