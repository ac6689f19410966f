#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jtlint {

/// A place as people count: line and column from 1, columns in Unicode code points.
/// A byte that is not valid UTF-8 counts as one code point.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
};

/// How many code points of a long line stand before one of its bytes.
struct ColumnMark {
  std::size_t offset = 0;
  std::size_t code_points = 0;
};

/// Where in its file a part of it begins, which is at the start of a line.
struct SourceStart {
  std::size_t byte = 0;  ///< offset in the file
  std::size_t line = 1;  ///< number in the file
};

/// The immutable bytes of one file (or of standard input), under the name that reports use; or
/// those of a part of it, where the file is not held as a whole. Offsets are into these bytes, and
/// lines have the numbers that they have in the file.
class Source {
 public:
  Source(std::string name, std::string bytes, SourceStart start = {});

  const std::string& name() const { return name_; }
  std::string_view bytes() const { return bytes_; }

  /// The position of a byte offset; an offset past the end counts as the end. Lines end with LF,
  /// CRLF or a lone CR. A UTF-8 byte order mark is no column. Quick on a line of any length.
  Position position(std::size_t offset) const;

  /// The byte offset in the file; an offset past the end counts as the end.
  std::size_t offset_in_file(std::size_t offset) const;

  std::size_t line_count() const { return line_starts_.size(); }

  /// The bytes of a line without its line end, and the offset at which they begin. A UTF-8 byte
  /// order mark is no part of the first line of a file.
  std::string_view line(std::size_t number) const;
  std::size_t line_start(std::size_t number) const { return line_starts_[number - start_.line]; }

 private:
  ColumnMark last_mark(std::size_t line_begin, std::size_t offset) const;

  std::string name_;
  std::string bytes_;
  SourceStart start_;
  std::vector<std::size_t> line_starts_;
  std::vector<ColumnMark> column_marks_;  ///< in long lines only, in order
};

}  // namespace jtlint
