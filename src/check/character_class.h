#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "document/span.h"
#include "support/byte_set.h"
#include "support/once.h"

namespace re2 {
class RE2;
}

namespace jtlint {

/// A set of characters in the words of RE2: `[a-z0-9]`, `[^\p{C}]`.
///
/// RE2 needs milliseconds for a class of Unicode, which no start of jtlint shall cost: a class is
/// compiled when it is first asked about a text, and for texts in ASCII without the rest of
/// Unicode. One that RE2 refuses has every character; see `check_patterns`.
class CharacterClass {
 public:
  explicit CharacterClass(std::string text);
  CharacterClass(const CharacterClass&) = delete;
  CharacterClass& operator=(const CharacterClass&) = delete;
  ~CharacterClass();

  /// The first characters of `text` that are not in the class, up to the next one that is.
  std::optional<Span> first_run_outside(std::string_view text);

  /// Whether a text is of ASCII, with every character in the class. False says nothing.
  bool is_plainly_inside(std::string_view text);

 private:
  /// What finds the characters of the class at the start of `text`.
  const re2::RE2& regex_for(std::string_view text);

  struct Compiled {
    Once once;
    std::unique_ptr<re2::RE2> regex;
  };

  std::string text_;
  Once sorted_;
  ByteSet outside_;  ///< all bytes but the characters of ASCII that are in it
  Compiled ascii_;
  Compiled unicode_;
};

}  // namespace jtlint
