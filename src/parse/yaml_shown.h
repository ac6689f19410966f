#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/span.h"

namespace jtlint {

/// A text as yaml-cpp is shown it, so that it reads what it would misunderstand, and soon.
///
/// * In a flow collection, it takes every `?` for one that announces a name, also within a text:
///   `{startTime: cron(0 2 ? * MON *)}`. One that has other text before it on its line is hidden.
/// * It wants a block scalar indented deeper than a tag before it in a list. In `- !Sub |`, the tag
///   is hidden.
/// * It takes a CR without an LF for no line end. It is shown an LF.
/// * It is shown no more of most strings in double quotes than these (`yaml_strings.h`), which is
/// why
///   its places are not those of the text.
class ShownYaml {
 public:
  explicit ShownYaml(std::string_view bytes);

  std::string_view bytes() const { return shown_; }

  /// The offset in the text of what is shown at `shown`, and the other way round for what is not
  /// left out.
  std::size_t written_at(std::size_t shown) const;
  std::size_t shown_at(std::size_t written) const;

  /// The tag that was hidden before the block scalar at `at`.
  std::optional<Span> hidden_tag(std::size_t at) const;

  /// A value that was read from them, as it is written.
  std::string restored(std::string value) const;

 private:
  /// The strings up to one whose closing quote is shown at `at` have `size` bytes that are not.
  struct Spared {
    std::size_t at;
    std::size_t size;
  };

  void hide_question_marks(std::string_view bytes);
  void hide_tags(std::string_view bytes);
  void show_line_ends(std::string_view bytes);
  void spare_strings(std::string_view bytes);

  std::string shown_;
  bool hides_;
  std::vector<Spared> spared_;
  std::map<std::size_t, Span> hidden_tags_;  ///< by where the scalar begins
};

}  // namespace jtlint
