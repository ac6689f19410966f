#include "source/pieces.h"

#include <algorithm>
#include <cstring>

namespace jtlint {
namespace {

constexpr auto npos = std::string_view::npos;

/// Whether a line that begins at `at` begins a document, given what stands before it.
bool is_cut(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != '{' && text[at] != '[')) return false;
  const auto is_blank = [](char c) { return c == '\n' || c == ' ' || c == '\r' || c == '\t'; };
  while (at > 0 && is_blank(text[at - 1])) --at;
  return at > 0 && (text[at - 1] == '}' || text[at - 1] == ']');
}

/// The last cut of a text behind its first `from` bytes; 0 if there is none.
std::size_t last_cut(std::string_view text, std::size_t from) {
  std::size_t at = text.size();
  while (at > std::max<std::size_t>(from, 1)) {
    const std::size_t line_end = text.rfind('\n', at - 2);
    if (line_end == npos || line_end + 1 < from) return 0;
    at = line_end + 1;
    if (is_cut(text, at)) return at;
  }
  return 0;
}

/// The first one.
std::size_t first_cut(std::string_view text, std::size_t from) {
  std::size_t line_end = text.find('\n', std::max<std::size_t>(from, 1) - 1);
  while (line_end != npos && !is_cut(text, line_end + 1)) line_end = text.find('\n', line_end + 1);
  return line_end == npos ? 0 : line_end + 1;
}

std::size_t count_of(std::string_view text, char c) {
  std::size_t count = 0;
  for (std::size_t at = text.find(c); at != npos; at = text.find(c, at + 1)) ++count;
  return count;
}

}  // namespace

Unit unit_at(std::string_view piece, std::size_t begin) {
  Unit unit{begin, begin};
  while (true) {
    const std::size_t line_end = piece.find('\n', unit.end);
    unit.end = line_end == npos ? piece.size() : line_end + 1;
    if (unit.end == piece.size() || is_cut(piece, unit.end)) return unit;
    unit.one_line = false;
  }
}

std::size_t count_line_ends(std::string_view text) {
  std::size_t count = count_of(text, '\n');
  for (std::size_t at = text.find('\r'); at != npos; at = text.find('\r', at + 1)) {
    const bool alone = at + 1 == text.size() || text[at + 1] != '\n';
    if (alone) ++count;
  }
  return count;
}

Result<bool, Failure> PieceReader::next(Piece& piece) {
  const std::size_t kept = 8 * sizes_.usual;  // of a buffer that one long document has needed
  if (piece.buffer.size() > kept) piece.buffer = std::string();
  piece.start = start_;
  piece.size = rest_.size();
  if (piece.buffer.size() < piece.size) {
    piece.buffer.swap(rest_);
  } else {
    rest_.copy(piece.buffer.data(), piece.size);
  }
  for (std::size_t size = sizes_.usual; !ended_;
       size = std::min(2 * piece.size, sizes_.longest + 1)) {
    if (auto failure = fill(piece, size)) return std::move(*failure);
    const bool alone = size > sizes_.usual;  // a long document, which is not copied for others
    const std::size_t cut =
        alone ? first_cut(piece.text(), searched_) : last_cut(piece.text(), searched_);
    if (cut == 0 && piece.size > sizes_.longest) {
      return Failure{name_, "too-large", "a document is too long"};
    }
    searched_ = piece.size;
    if (cut == 0 || (ended_ && !alone)) continue;
    hand_over(piece, cut);
    if (alone) searched_ = 0;  // there may be cuts in the rest
    return true;
  }
  hand_over(piece, piece.size);
  return piece.size > 0;
}

/// Reads on until the piece has that many bytes, or to the end.
std::optional<Failure> PieceReader::fill(Piece& piece, std::size_t size) {
  if (piece.size >= size) return std::nullopt;
  if (piece.buffer.size() < size) piece.buffer.resize(size);
  const auto count = reader_.read(piece.buffer.data() + piece.size, size - piece.size);
  if (!count) return count.error();
  ended_ = *count < size - piece.size;
  piece.size += *count;
  if (start_.byte + piece.size <= sizes_.input) return std::nullopt;
  return Failure{name_, "too-large", "there is more than is read"};
}

void PieceReader::hand_over(Piece& piece, std::size_t cut) {
  rest_.assign(piece.buffer, cut, piece.size - cut);
  piece.size = cut;
  start_.byte += cut;
  start_.line += count_line_ends(piece.text());
  searched_ = rest_.size();
}

}  // namespace jtlint
