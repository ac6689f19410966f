#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace jtlint {

/// A pattern as gitignore(5) writes them: `*`, `?`, `[a-z]`, `[!a]` and `[[:digit:]]` stay within
/// one component of a path, `**` as a whole component crosses them, `\` takes the next byte as it
/// is. It must cover a whole path and compares bytes. Matching takes linear time.
class Glob {
 public:
  /// Nothing for a pattern that no path can match (an open bracket, a `\` at the end) and for one
  /// of more than 4096 bytes.
  static std::optional<Glob> compile(std::string_view pattern);

  Glob(Glob&&) noexcept;
  Glob& operator=(Glob&&) noexcept;
  ~Glob();

  /// Whether the pattern covers `path`, which has `/` separators and none at either end.
  bool matches(std::string_view path) const;

  /// Whether the pattern was simple enough (`name`, `*.ext`) to need no automaton.
  bool plain() const { return regex_ == nullptr; }

 private:
  Glob(std::string text, bool any_start);
  explicit Glob(std::unique_ptr<re2::RE2> regex);

  std::string text_;  // the path, or with any_start_ the end of its last component
  bool any_start_ = false;
  std::unique_ptr<re2::RE2> regex_;
};

}  // namespace jtlint
