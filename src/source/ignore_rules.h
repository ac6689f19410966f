#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "source/glob.h"

namespace jtlint {

/// The patterns of one `.gitignore`, with the meaning gitignore(5) gives them. A line that git can
/// make no use of is passed over; the order decides, the last pattern that matches wins.
class IgnoreRules {
 public:
  /// What the deciding pattern says, and the line (from 1) on which it stands.
  struct Verdict {
    bool ignored;
    std::size_t line;
  };

  IgnoreRules() = default;

  /// Reads the text of an ignore file: any bytes, with or without a UTF-8 byte order mark, lines
  /// ended by LF or CRLF. What follows the 10000th wildcard pattern is passed over.
  explicit IgnoreRules(std::string_view text);

  /// The verdict on `path` itself, whatever becomes of the directories it lies in; nothing when no
  /// pattern matches. `path` is relative to the directory of the ignore file, with `/` separators
  /// and none at either end.
  std::optional<Verdict> judge(std::string_view path, bool is_directory) const;

  /// Whether `path` is ignored, by itself or because a directory it lies in is; what lies in an
  /// ignored directory cannot be re-included.
  bool ignores(std::string_view path, bool is_directory) const;

 private:
  struct Pattern {
    Glob glob;
    std::size_t line;
    bool negated;
    bool directories_only;
    bool base_name_only;
  };

  static std::optional<Pattern> parse(std::string_view text, std::size_t line);
  void add(std::string_view text, std::size_t line);

  std::vector<Pattern> patterns_;
  std::size_t wildcards_ = 0;
};

}  // namespace jtlint
