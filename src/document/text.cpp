#include "document/text.h"

#include <algorithm>

namespace jtlint {

void Text::append_verbatim(std::string_view bytes, std::size_t source_begin) {
  if (bytes.empty()) return;
  const bool continues =
      !pieces_.empty() && pieces_.back().verbatim && pieces_.back().source.end == source_begin;
  if (continues) {
    pieces_.back().decoded_size += bytes.size();
    pieces_.back().source.end += bytes.size();
  } else {
    pieces_.push_back(
        {decoded_.size(), bytes.size(), {source_begin, source_begin + bytes.size()}, true});
  }
  decoded_ += bytes;
}

void Text::append_encoded(std::string_view decoded, Span source) {
  pieces_.push_back({decoded_.size(), decoded.size(), source, false});
  decoded_ += decoded;
}

std::size_t Text::piece_at(std::size_t decoded_offset) const {
  auto after = std::upper_bound(
      pieces_.begin(), pieces_.end(), decoded_offset,
      [](std::size_t offset, const Piece& piece) { return offset < piece.decoded_begin; });
  return after == pieces_.begin() ? 0 : static_cast<std::size_t>(after - pieces_.begin()) - 1;
}

std::size_t Text::source_begin(std::size_t decoded_offset) const {
  const Piece& piece = pieces_[piece_at(decoded_offset)];
  if (decoded_offset >= piece.decoded_begin + piece.decoded_size) return piece.source.end;
  return piece.source.begin + (piece.verbatim ? decoded_offset - piece.decoded_begin : 0);
}

std::size_t Text::source_end(std::size_t decoded_offset) const {
  const Piece& piece = pieces_[piece_at(decoded_offset - 1)];
  return piece.verbatim ? piece.source.begin + (decoded_offset - piece.decoded_begin)
                        : piece.source.end;
}

Span Text::source_span(Span part) const {
  if (pieces_.empty()) return {};
  const std::size_t begin = std::min(part.begin, decoded_.size());
  const std::size_t end = std::min(part.end, decoded_.size());
  const std::size_t source = source_begin(begin);
  return {source, begin < end ? source_end(end) : source};
}

void Text::append_as(const Piece& piece, std::string_view bytes) {
  if (piece.verbatim) {
    append_verbatim(bytes, piece.source.begin);
  } else {
    append_encoded(bytes, piece.source);
  }
}

void Text::append_unknown(Span source) {
  append_encoded(unknown_part, source);
}

void Text::append_any(Span source) {
  append_unknown(source);
  append_unknown({source.end, source.end});
}

void Text::append(const Text& other) {
  const std::string_view bytes = other.decoded_;
  const std::size_t end = source_span({decoded_.size(), decoded_.size()}).end;
  if (other.pieces_.empty()) return append_encoded(bytes, {end, end});
  for (const Piece& piece : other.pieces_) {
    append_as(piece, bytes.substr(piece.decoded_begin, piece.decoded_size));
  }
}

Text Text::slice(Span part) const {
  Text result;
  const std::size_t end = std::min(part.end, decoded_.size());
  std::size_t at = std::min(part.begin, end);
  if (pieces_.empty()) return Text(decoded_.substr(at, end - at));
  if (at == end) result.append_encoded("", source_span({at, at}));
  for (std::size_t i = piece_at(at); at < end && i < pieces_.size(); ++i) {
    const Piece& piece = pieces_[i];
    const std::size_t stop = std::min(end, piece.decoded_begin + piece.decoded_size);
    if (stop <= at) continue;
    const std::string_view bytes = std::string_view(decoded_).substr(at, stop - at);
    if (piece.verbatim) {
      result.append_verbatim(bytes, piece.source.begin + (at - piece.decoded_begin));
    } else {
      result.append_encoded(bytes, piece.source);
    }
    at = stop;
  }
  return result;
}

Text Text::embedded_in(const Text& host) const {
  Text result;
  for (const Piece& piece : pieces_) {
    const std::string_view bytes =
        std::string_view(decoded_).substr(piece.decoded_begin, piece.decoded_size);
    if (!piece.verbatim) {
      result.append_encoded(bytes, host.source_span(piece.source));
      continue;
    }
    const Text part = host.slice(piece.source);
    for (const Piece& host_piece : part.pieces_) {
      const std::string_view inner =
          bytes.substr(host_piece.decoded_begin, host_piece.decoded_size);
      result.append_as(host_piece, inner);
    }
  }
  return result;
}

}  // namespace jtlint
