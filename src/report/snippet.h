#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "report/masks.h"

namespace jtlint {

/// How much of a line a reporter can show.
struct Room {
  std::size_t size = 0;
  std::size_t cut = 0;  ///< what the sign that something is left out takes, on either side
  std::size_t (*cost)(std::string_view code_point) = nullptr;  ///< at least 1; null: always 1
};

/// The line on which a span begins, or the part of it around the span that there is room for, in
/// three parts. Masked code points are `*` already; for the rest these are the bytes of the file.
struct Snippet {
  std::size_t line = 1;       ///< from 1
  std::size_t last_line = 1;  ///< the line on which the span ends
  std::string before;
  std::string marked;  ///< what the span covers of the line; empty for a mere place
  std::string after;
  bool cut_before = false;
  bool cut_after = false;
};

/// Takes time in proportion to the room, not to the line.
Snippet make_snippet(const Source& source, Span span, const Masks& masks, const Room& room);

}  // namespace jtlint
