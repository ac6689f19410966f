#include "report/region.h"

#include <algorithm>

namespace jtlint {

Region region_of(const Source& source, Span span) {
  const std::size_t size = source.bytes().size();
  const std::size_t begin = std::min(span.begin, size);
  const std::size_t end = std::clamp(span.end, begin, size);
  Region region = {source.position(begin), source.position(end)};
  const bool wide = region.start.line < region.end.line || region.start.column < region.end.column;
  if (wide) return region;

  // A mere place stands for the character behind it, at the end of a line for the one before it.
  const std::size_t line = region.start.line;
  const bool at_end = begin >= source.line_start(line) + source.line(line).size();
  if (at_end && region.start.column > 1) {
    --region.start.column;
  } else {
    ++region.end.column;
  }
  return region;
}

}  // namespace jtlint
