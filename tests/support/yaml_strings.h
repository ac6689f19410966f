#pragma once

#include <cstddef>
#include <string>

#include "support/random.h"

namespace jtlint::test {

/// Where a YAML scalar is to be written.
struct YamlPlace {
  std::size_t column = 1;    ///< its further lines begin at this column or to the right of it
  bool flow = false;         ///< within [ ] or { }
  bool single_line = false;  ///< it is a name
};

/// The styles in which YAML writes a string within a line, or folded over several.
class YamlStrings {
 public:
  YamlStrings(Random& random, std::string line_break)
      : random_(random), break_(std::move(line_break)) {}

  /// Whether `text` may stand there without quotes; whether it would then be a string is another
  /// question.
  static bool may_be_plain(const std::string& text, const YamlPlace& place);

  /// Whether each of its characters may stand in a file outside of quotes.
  static bool may_be_block(const std::string& text);
  static bool may_be_single_quoted(const std::string& text, const YamlPlace& place);

  std::string plain(const std::string& text, const YamlPlace& place);
  std::string single_quoted(const std::string& text, const YamlPlace& place);
  std::string double_quoted(const std::string& text, const YamlPlace& place);

 private:
  std::string folded_characters(const std::string& text, const YamlPlace& place);
  std::string fold(std::size_t breaks, const YamlPlace& place);
  std::string escape(const std::string& character);

  Random& random_;
  std::string break_;
};

/// Whether a plain scalar of this text is no string but a null, a boolean or a number: the core
/// schema of YAML 1.2, §10.3.2.
bool is_yaml_word(const std::string& text);

}  // namespace jtlint::test
