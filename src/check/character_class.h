#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/node.h"
#include "document/span.h"
#include "parse/fault.h"

namespace re2 {
class RE2;
}

namespace jtlint {

/// A set of characters in the words of RE2: `[a-z0-9]`, `[^\p{C}]`.
///
/// RE2 needs milliseconds for a class of Unicode, which no start of jtlint shall cost: a class is
/// compiled when it is first asked about a text. One that RE2 refuses has every character; see
/// `check_character_classes`.
class CharacterClass {
 public:
  explicit CharacterClass(std::string text);
  CharacterClass(const CharacterClass&) = delete;
  CharacterClass& operator=(const CharacterClass&) = delete;
  ~CharacterClass();

  /// The first characters of `text` that are not in the class, up to the next one that is.
  std::optional<Span> first_run_outside(std::string_view text);

 private:
  /// The number of bytes at the start of `text` whose characters are all in the class.
  std::size_t inside(std::string_view text) const;

  std::string text_;
  std::unique_ptr<re2::RE2> regex_;
};

/// Gathers the classes of a rule file, wherever it says `characters`, that RE2 refuses. The build
/// asks, so that jtlint need not at every start.
void check_character_classes(const Node& file, std::vector<SyntaxFault>& faults);

}  // namespace jtlint
