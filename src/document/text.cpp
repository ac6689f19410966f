#include "document/text.h"

#include <algorithm>

namespace jtlint {
namespace {

constexpr std::size_t offset_mask = (std::size_t{1} << 48U) - 1;
constexpr std::size_t longest_encoded = (std::size_t{1} << 31U) - 1;

}  // namespace

Text::Part Text::part(std::size_t piece) const {
  const Piece& it = pieces_[piece];
  const bool last = piece + 1 == pieces_.size();
  const std::size_t end = last ? decoded_.size() : pieces_[piece + 1].decoded_begin;
  const std::size_t size =
      it.verbatim ? end - it.decoded_begin : std::size_t{it.encoded_high} << 16U | it.encoded_low;
  return {{it.decoded_begin, end}, {it.source_begin, it.source_begin + size}, it.verbatim != 0};
}

void Text::add_piece(Span source, bool verbatim) {
  const std::size_t size = std::min(source.size(), longest_encoded);
  pieces_.push_back({.decoded_begin = decoded_.size() & offset_mask,
                     .encoded_high = size >> 16U & 0x7FFFU,
                     .verbatim = verbatim,
                     .source_begin = source.begin & offset_mask,
                     .encoded_low = size & 0xFFFFU});
}

void Text::append_verbatim(std::string_view bytes, std::size_t source_begin) {
  if (bytes.empty()) return;
  const Part before = pieces_.empty() ? Part{} : part(pieces_.size() - 1);
  const bool continues = before.verbatim && before.source.end == source_begin;
  if (!continues) add_piece({source_begin, source_begin + bytes.size()}, true);
  decoded_ += bytes;
}

void Text::append_encoded(std::string_view decoded, Span source) {
  add_piece(source, false);
  decoded_ += decoded;
}

std::size_t Text::piece_at(std::size_t decoded_offset) const {
  auto after = std::upper_bound(
      pieces_.begin(), pieces_.end(), decoded_offset,
      [](std::size_t offset, const Piece& piece) { return offset < piece.decoded_begin; });
  return after == pieces_.begin() ? 0 : static_cast<std::size_t>(after - pieces_.begin()) - 1;
}

std::size_t Text::source_begin(std::size_t decoded_offset) const {
  const Part at = part(piece_at(decoded_offset));
  if (decoded_offset >= at.decoded.end) return at.source.end;
  return at.source.begin + (at.verbatim ? decoded_offset - at.decoded.begin : 0);
}

std::size_t Text::source_end(std::size_t decoded_offset) const {
  const Part at = part(piece_at(decoded_offset - 1));
  return at.verbatim ? at.source.begin + (decoded_offset - at.decoded.begin) : at.source.end;
}

Span Text::source_span(Span part) const {
  if (pieces_.empty()) return {};
  const std::size_t begin = std::min(part.begin, decoded_.size());
  const std::size_t end = std::min(part.end, decoded_.size());
  const std::size_t source = source_begin(begin);
  return {source, begin < end ? source_end(end) : source};
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
  for (std::size_t i = 0; i < other.pieces_.size(); ++i) {
    const Part each = other.part(i);
    append_as(each, bytes.substr(each.decoded.begin, each.decoded.size()));
  }
}

void Text::append_as(const Part& part, std::string_view bytes) {
  if (part.verbatim) {
    append_verbatim(bytes, part.source.begin);
  } else {
    append_encoded(bytes, part.source);
  }
}

void Text::append_slice(const Text& other, Span slice) {
  std::size_t at = slice.begin;
  for (std::size_t i = other.piece_at(at); at < slice.end && i < other.pieces_.size(); ++i) {
    Part piece = other.part(i);
    const std::size_t stop = std::min(slice.end, piece.decoded.end);
    if (stop <= at) continue;
    if (piece.verbatim) piece.source.begin += at - piece.decoded.begin;
    append_as(piece, std::string_view(other.decoded_).substr(at, stop - at));
    at = stop;
  }
}

Text Text::slice(Span part) const {
  Text result;
  const std::size_t end = std::min(part.end, decoded_.size());
  const std::size_t begin = std::min(part.begin, end);
  if (pieces_.empty()) return Text(decoded_.substr(begin, end - begin));
  if (begin == end) result.append_encoded("", source_span({begin, begin}));
  result.append_slice(*this, {begin, end});
  return result;
}

Text Text::embedded_in(const Text& host) const {
  Text result;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    const Part piece = part(i);
    if (piece.verbatim) {
      result.append_slice(host, piece.source);
    } else {
      const std::string_view bytes = decoded_;
      result.append_encoded(bytes.substr(piece.decoded.begin, piece.decoded.size()),
                            host.source_span(piece.source));
    }
  }
  return result;
}

}  // namespace jtlint
