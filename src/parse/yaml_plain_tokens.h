#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "document/node.h"
#include "support/byte_set.h"

namespace jtlint::yaml_plain {

inline constexpr ByteSet letters = ByteSet("_").with('a', 'z').with('A', 'Z');
inline constexpr ByteSet in_name = letters.with('0', '9').with("-");

/// Those with which an unquoted value may begin, and which it may have where commas and brackets
/// mean something.
inline constexpr ByteSet begins_value = letters.with('0', '9').with("./$(+");
inline constexpr ByteSet in_flow_value = letters.with('0', '9').with("./$+-");

/// Those of which an unquoted value may consist elsewhere.
inline constexpr ByteSet in_value = ByteSet().with(' ', '~');

inline constexpr std::size_t longest_name = 200;  // one of more than 1024 is none to YAML

/// The lines of plain YAML, and the scalars in them.
class Tokens {
 public:
  explicit Tokens(std::string_view bytes) : bytes_(bytes) {}

 protected:
  void start_line(std::size_t begin);

  char here() const { return at_ < line_end_ ? bytes_[at_] : '\n'; }
  char next() const { return at_ + 1 < line_end_ ? bytes_[at_ + 1] : '\n'; }
  void skip_spaces() { at_ = std::min(bytes_.find_first_not_of(' ', at_), line_end_); }
  bool at_item() const { return here() == '-' && (next() == ' ' || next() == '\n'); }
  bool at_quote() const { return here() == '"' || here() == '\''; }
  bool at_name() const;

  /// Something is not as it should be: the tree does not matter any more.
  Node give_up();

  /// Whether one value more may be read, so deep in others.
  bool counts(unsigned depth) { return depth <= deepest && ++values_ <= most_values; }

  Node name();
  Node plain(const ByteSet& of);
  Node quoted();
  Node placed(Node scalar);

  static constexpr std::size_t most_values = 100'000;
  static constexpr unsigned deepest = 64;

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::size_t line_end_ = 0;
  std::size_t indentation_ = 0;  ///< of the line, or of what stands behind its `-`
  std::size_t cursor_ = 0;       ///< behind the last token that was read
  std::size_t values_ = 0;
  bool sound_ = true;
  bool ended_ = false;

 private:
  std::size_t quote_end(std::size_t begin) const;
};

}  // namespace jtlint::yaml_plain
