#include "report/snippet.h"

#include <algorithm>

#include "support/utf8.h"

namespace jtlint {
namespace {

/// `span` as far as it lies within `line`, widened to whole code points.
Span within(std::string_view bytes, Span line, Span span) {
  Span part;
  part.begin = std::clamp(span.begin, line.begin, line.end);
  part.end = std::clamp(span.end, part.begin, line.end);
  part.begin = utf8::code_point_start(bytes, part.begin);
  const std::size_t last = utf8::code_point_start(bytes, part.end);
  if (last < part.end) part.end = last + utf8::decode(bytes.substr(last)).size;
  return part;
}

/// Chooses what to show of a line.
class Window {
 public:
  Window(std::string_view bytes, Span line, const Room& room)
      : bytes_(bytes), line_(line), room_(room) {}

  /// The part of the line that holds `marked`, or as much of it as fits, and what stands around it.
  Span around(Span marked) const {
    const Span whole = fit(marked, room_.size);
    return whole == line_ ? whole : fit(marked, room_.size - 2 * room_.cut);
  }

 private:
  /// A third of the room goes to what leads up to the span, and whatever the rest does not need.
  Span fit(Span marked, std::size_t size) const {
    std::size_t lead = size / 3;
    std::size_t left = size - lead;
    Span shown;
    shown.begin = back(marked.begin, lead);
    left += lead;
    shown.end = ahead(marked.begin, left);
    shown.begin = back(shown.begin, left);
    return shown;
  }

  std::size_t ahead(std::size_t from, std::size_t& left) const {
    while (from < line_.end) {
      const bool ascii = static_cast<unsigned char>(bytes_[from]) < 0x80;
      const std::size_t size = ascii ? 1 : utf8::decode(bytes_.substr(from)).size;
      if (!pay(from, size, left)) break;
      from += size;
    }
    return from;
  }

  std::size_t back(std::size_t from, std::size_t& left) const {
    while (from > line_.begin) {
      const bool ascii = static_cast<unsigned char>(bytes_[from - 1]) < 0x80;
      const std::size_t previous = ascii ? from - 1 : utf8::code_point_start(bytes_, from - 1);
      if (!pay(previous, from - previous, left)) break;
      from = previous;
    }
    return from;
  }

  bool pay(std::size_t from, std::size_t size, std::size_t& left) const {
    const std::size_t cost = room_.cost == nullptr ? 1 : room_.cost(bytes_.substr(from, size));
    if (cost > left) return false;
    left -= cost;
    return true;
  }

  std::string_view bytes_;
  Span line_;
  const Room& room_;
};

}  // namespace

Snippet make_snippet(const Source& source, Span span, const Masks& masks, const Room& room) {
  Snippet snippet;
  snippet.line = source.position(span.begin).line;
  snippet.last_line = span.begin < span.end ? source.position(span.end - 1).line : snippet.line;

  const std::size_t begin = source.line_start(snippet.line);
  const Span line = {begin, begin + source.line(snippet.line).size()};
  const Span marked = within(source.bytes().substr(0, line.end), line, span);
  const Span shown = Window(source.bytes(), line, room).around(marked);
  const std::size_t marked_end = std::min(marked.end, shown.end);

  snippet.before = masks.visible(source, {shown.begin, marked.begin});
  snippet.marked = masks.visible(source, {marked.begin, marked_end});
  snippet.after = masks.visible(source, {marked_end, shown.end});
  snippet.cut_before = line.begin < shown.begin;
  snippet.cut_after = shown.end < line.end;
  return snippet;
}

}  // namespace jtlint
