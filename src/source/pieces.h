#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "source/read.h"
#include "source/source.h"

/// Files of JSON documents, cut into pieces that can be read one after the other: each document is
/// in one piece.
///
/// A cut is where a line that ends with `}` or `]` is followed by one that begins with `{` or `[`;
/// blanks at its end and blank lines behind it do not count. Between two such brackets JSON wants a
/// comma or a colon if they belong to one document, and a string holds no line break, so a cut is
/// always between two documents. In what is no JSON there may be others; it is a fault wherever it
/// is cut, and reading goes on at such lines anyway (parse/json_stream.h).
namespace jtlint {

/// Whole documents of a file.
struct Piece {
  std::string buffer;    ///< used again for another piece, so it may be longer
  std::size_t size = 0;  ///< of the piece, in bytes
  SourceStart start;

  std::string_view text() const { return std::string_view(buffer).substr(0, size); }
};

/// The documents between two cuts: mostly one, on a line.
struct Unit {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< behind the line end
  bool one_line = true;
};

/// The unit of a piece that begins at `begin`, which is not its end.
Unit unit_at(std::string_view piece, std::size_t begin);

/// How many lines end in a text, as `Source` counts them.
std::size_t count_line_ends(std::string_view text);

struct PieceSizes {
  std::size_t usual = 0;    ///< of a piece, in bytes
  std::size_t longest = 0;  ///< of one that cannot be cut
  std::size_t input = 0;    ///< the most that is read of the whole input
};

/// Cuts an input into pieces while it is read, so that it need not fit into memory.
class PieceReader {
 public:
  /// `head` is what was read of the input before. `reader` must outlive this.
  PieceReader(ByteReader& reader, std::string head, std::string name, PieceSizes sizes)
      : reader_(reader), rest_(std::move(head)), name_(std::move(name)), sizes_(sizes) {}

  /// Fills in the next piece, and says whether there is one. A document that is longer than a usual
  /// piece is mostly one by itself. Fails with `unreadable` or with
  /// `too-large`. Takes time in proportion to the input, whatever is in it.
  Result<bool, Failure> next(Piece& piece);

 private:
  std::optional<Failure> fill(Piece& piece, std::size_t size);
  void hand_over(Piece& piece, std::size_t cut);

  ByteReader& reader_;
  std::string rest_;  ///< what was read behind the last cut
  std::string name_;
  PieceSizes sizes_;
  SourceStart start_;         ///< of the next piece
  std::size_t searched_ = 0;  ///< bytes of the rest in which there is no cut
  bool ended_ = false;
};

}  // namespace jtlint
