#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <re2/re2.h>
#include <string>
#include <string_view>
#include <vector>

#include "check/pattern_form.h"
#include "document/node.h"
#include "document/text.h"
#include "parse/fault.h"
#include "support/byte_set.h"
#include "support/once.h"

namespace jtlint {

/// A regular expression in the words of RE2. One that is not `ok()` matches nothing; the build has
/// met none, as it asks `check_patterns`.
std::unique_ptr<re2::RE2> compiled_regex(
    const std::string& regex,
    re2::RE2::Options::Encoding encoding = re2::RE2::Options::EncodingUTF8);

/// A regular expression for whole strings, compiled when it is first asked about one.
class WholePattern {
 public:
  explicit WholePattern(std::string text) : text_(std::move(text)) {}

  bool matches(std::string_view text);

 private:
  void compile();
  bool is_in(std::string_view text) const;
  bool may_begin(std::string_view text) const;

  std::string text_;
  Once once_;
  std::unique_ptr<re2::RE2> regex_;
  bool anywhere_ = false;           ///< it is enough that a part of the string matches `regex_`
  std::vector<ByteSet> beginning_;  ///< of that part: for each of the first bytes, which it may be
  std::optional<pattern_form::Led> led_;
};

/// A regular expression that may match any part of a string.
class PartPattern {
 public:
  explicit PartPattern(std::string text);

  bool matches(std::string_view text) const;
  const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::unique_ptr<re2::RE2> regex_;
};

/// The regular expressions of one rule file. RE2 may need a millisecond to read one.
inline constexpr std::size_t most_regexes = 100;

/// Why RE2 refuses a regular expression, or that it is too large; `span` is all of it.
std::optional<SyntaxFault> fault_of_regex(const Text& text, Span span);

/// Gathers the regular expressions of a rule file that RE2 refuses or that
/// are too large, wherever a function of its
/// `check` or `when` takes one. A start of jtlint has no time to ask.
void check_patterns(const Node& file, std::vector<SyntaxFault>& faults);

}  // namespace jtlint
