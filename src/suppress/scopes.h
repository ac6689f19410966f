#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "document/span.h"
#include "source/source.h"
#include "suppress/outline.h"

namespace jtlint {

/// What the comments of a file stand for, by where they stand.
///
/// One that stands alone on its line is about what begins next: a member or block with all that is
/// in it, an item of a list, or behind `---` a document. Any other one is about its line, with all
/// of a text that has a part there. One behind nothing but `-` or `---` is about what these begin.
class Scopes {
 public:
  enum class Notation { yaml, hcl };

  /// All of these must outlive the scopes; `comments` are in order.
  Scopes(const Source& source, const std::vector<Span>& comments, const Outline& outline,
         Notation notation);

  /// What a comment is about, by its number. To be asked in order.
  std::vector<Span> of(std::size_t number);

 private:
  std::string_view bytes() const { return source_.bytes(); }
  std::size_t line_end(std::size_t at) const;
  Span line_of(std::size_t at) const;
  std::size_t first_of_line(std::size_t begin);
  std::size_t content_behind(std::size_t number) const;
  bool is_indicator(std::size_t at) const;
  bool is_separator(std::size_t at) const;
  bool has_only_indicators(Span before) const;
  std::vector<Span> next_part(std::size_t at);
  std::optional<Span> part_from(std::size_t at) const;
  std::vector<Span> lines(Span comment) const;

  const Source& source_;
  const std::vector<Span>& comments_;
  const Outline& outline_;
  bool yaml_;
  std::vector<std::size_t> next_;  ///< of each comment, where something else than one comes next

  // What was asked for last: many comments may be about one part, or stand on one line.
  std::pair<std::size_t, std::vector<Span>> last_part_ = {std::string_view::npos, {}};
  Span last_line_ = {std::string_view::npos, 0};  ///< its begin, and its first token
};

}  // namespace jtlint
