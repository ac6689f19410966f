#include "source/source.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "support/utf8.h"

namespace jtlint {
namespace {

/// The bytes between two column marks: what finding a column may have to count.
constexpr std::size_t stride = 1024;

std::vector<std::size_t> find_line_starts(std::string_view bytes, const SourceStart& start) {
  std::vector<std::size_t> starts = {start.byte == 0 ? utf8::byte_order_mark_size(bytes) : 0};
  if (bytes.find('\r') == std::string_view::npos) {
    for (std::size_t at = bytes.find('\n', starts[0]); at != std::string_view::npos;
         at = bytes.find('\n', at + 1)) {
      starts.push_back(at + 1);
    }
    return starts;
  }
  for (std::size_t i = starts[0]; i < bytes.size(); ++i) {
    const bool lone_cr = bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n');
    if (bytes[i] == '\n' || lone_cr) starts.push_back(i + 1);
  }
  return starts;
}

void mark_line(std::string_view bytes, std::size_t begin, std::size_t end,
               std::vector<ColumnMark>& marks) {
  ColumnMark last = {begin, 0};
  while (end - last.offset > stride) {
    const std::size_t next = utf8::code_point_start(bytes, last.offset + stride);
    last.code_points += utf8::count(bytes.substr(last.offset, next - last.offset));
    last.offset = next;
    marks.push_back(last);
  }
}

std::vector<ColumnMark> find_column_marks(std::string_view bytes,
                                          const std::vector<std::size_t>& line_starts) {
  std::vector<ColumnMark> marks;
  for (std::size_t i = 0; i < line_starts.size(); ++i) {
    const std::size_t end = i + 1 < line_starts.size() ? line_starts[i + 1] : bytes.size();
    mark_line(bytes, line_starts[i], end, marks);
  }
  return marks;
}

}  // namespace

Source::Source(std::string name, std::string bytes, SourceStart start)
    : name_(std::move(name)),
      bytes_(std::move(bytes)),
      start_(start),
      line_starts_(find_line_starts(bytes_, start_)),
      column_marks_(find_column_marks(bytes_, line_starts_)) {}

Position Source::position(std::size_t offset) const {
  offset = std::clamp(offset, line_starts_.front(), bytes_.size());
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto index = static_cast<std::size_t>(after - line_starts_.begin()) - 1;
  const ColumnMark mark = last_mark(line_starts_[index], offset);
  const std::string_view rest = bytes().substr(mark.offset, offset - mark.offset);
  return {start_.line + index, mark.code_points + utf8::count(rest) + 1};
}

std::size_t Source::offset_in_file(std::size_t offset) const {
  return start_.byte + std::min(offset, bytes_.size());
}

ColumnMark Source::last_mark(std::size_t line_begin, std::size_t offset) const {
  const auto after =
      std::upper_bound(column_marks_.begin(), column_marks_.end(), offset,
                       [](std::size_t at, const ColumnMark& mark) { return at < mark.offset; });
  const bool in_line = after != column_marks_.begin() && std::prev(after)->offset > line_begin;
  return in_line ? *std::prev(after) : ColumnMark{line_begin, 0};
}

std::string_view Source::line(std::size_t number) const {
  const std::size_t index = number - start_.line;
  const std::size_t begin = line_starts_[index];
  const std::size_t end = index + 1 < line_starts_.size() ? line_starts_[index + 1] : bytes_.size();
  std::string_view line = bytes().substr(begin, end - begin);
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

}  // namespace jtlint
