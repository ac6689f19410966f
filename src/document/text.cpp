#include "document/text.h"

#include <algorithm>

namespace jtlint {
namespace {

constexpr std::size_t offset_mask = (std::size_t{1} << 48U) - 1;
constexpr std::size_t longest_encoded = (std::size_t{1} << 31U) - 1;

}  // namespace

Text::Piece::Piece(std::size_t decoded_begin, const Place& place)
    : decoded_begin_(decoded_begin & offset_mask),
      encoded_high_(std::min(place.source.size(), longest_encoded) >> 16U & 0x7FFFU),
      verbatim_(place.spelling == Spelling::verbatim ? 1 : 0),
      source_begin_(place.source.begin & offset_mask),
      encoded_low_(std::min(place.source.size(), longest_encoded) & 0xFFFFU) {}

Text::Place Text::Piece::place(std::size_t decoded_size) const {
  const bool verbatim = is_verbatim();
  const std::size_t size =
      verbatim ? decoded_size : std::size_t{encoded_high_} << 16U | std::size_t{encoded_low_};
  return {{source_begin_, source_begin_ + size}, verbatim ? Spelling::verbatim : Spelling::encoded};
}

Text Text::verbatim(std::string_view bytes, std::size_t source_begin) {
  Text text;
  text.decoded_ = bytes;
  text.first_ = {{source_begin, source_begin + bytes.size()}, Spelling::verbatim};
  return text;
}

Text::Escaped::Escaped(std::size_t source_begin, std::size_t pieces) : source_(source_begin) {
  text_.more_.reserve(pieces - 1);
}

void Text::Escaped::add(Span decoded, Span source) {
  add_verbatim(source.begin);
  text_.add_piece(decoded.begin, {source, Spelling::encoded});
  at_ = decoded.end;
  source_ = source.end;
}

Text Text::Escaped::text(std::string decoded) && {
  add_verbatim(source_ + decoded.size() - at_);
  text_.decoded_ = std::move(decoded);
  return std::move(text_);
}

void Text::Escaped::add_verbatim(std::size_t source_end) {
  if (source_ < source_end) text_.add_piece(at_, {{source_, source_end}, Spelling::verbatim});
}

void Text::add_piece(std::size_t decoded_begin, Place place) {
  if (has_place()) {
    more_.emplace_back(decoded_begin, place);
  } else {
    first_ = place;
  }
}

void Text::append_piece(std::string_view decoded, Place place) {
  add_piece(decoded_.size(), place);
  decoded_ += decoded;
}

bool Text::is_verbatim_up_to(std::size_t source_end) const {
  if (more_.empty()) {
    return first_.spelling == Spelling::verbatim && first_.source.end == source_end;
  }
  const Piece& last = more_.back();
  const std::size_t size = decoded_.size() - last.decoded_begin();
  return last.is_verbatim() && last.source_begin() + size == source_end;
}

void Text::append_verbatim(std::string_view bytes, std::size_t source_begin) {
  if (bytes.empty()) return;
  if (is_verbatim_up_to(source_begin)) {
    if (more_.empty()) first_.source.end += bytes.size();
    decoded_ += bytes;
  } else {
    append_piece(bytes, {{source_begin, source_begin + bytes.size()}, Spelling::verbatim});
  }
}

void Text::append_encoded(std::string_view decoded, Span source) {
  append_piece(decoded, {source, Spelling::encoded});
}

std::size_t Text::piece_at(std::size_t decoded_offset) const {
  const auto after = std::upper_bound(
      more_.begin(), more_.end(), decoded_offset,
      [](std::size_t at, const Piece& piece) { return at < piece.decoded_begin(); });
  return static_cast<std::size_t>(after - more_.begin());
}

std::size_t Text::begin_of(std::size_t piece) const {
  return piece == 0 ? 0 : more_[piece - 1].decoded_begin();
}

std::size_t Text::end_of(std::size_t piece) const {
  return piece == more_.size() ? decoded_.size() : more_[piece].decoded_begin();
}

Text::Place Text::place_of(std::size_t piece) const {
  return piece == 0 ? first_ : more_[piece - 1].place(end_of(piece) - begin_of(piece));
}

std::size_t Text::source_begin(std::size_t decoded_offset) const {
  const std::size_t piece = piece_at(decoded_offset);
  const Place place = place_of(piece);
  if (decoded_offset >= end_of(piece)) return place.source.end;
  const bool verbatim = place.spelling == Spelling::verbatim;
  return place.source.begin + (verbatim ? decoded_offset - begin_of(piece) : 0);
}

std::size_t Text::source_end(std::size_t decoded_offset) const {
  const std::size_t piece = piece_at(decoded_offset - 1);
  const Place place = place_of(piece);
  const bool verbatim = place.spelling == Spelling::verbatim;
  return verbatim ? place.source.begin + (decoded_offset - begin_of(piece)) : place.source.end;
}

Span Text::source_span(Span part) const {
  if (!has_place()) return {};
  const std::size_t begin = std::min(part.begin, decoded_.size());
  const std::size_t end = std::min(part.end, decoded_.size());
  const std::size_t source = source_begin(begin);
  return {source, begin < end ? source_end(end) : source};
}

void Text::append_as(Place place, std::string_view decoded) {
  if (place.spelling == Spelling::verbatim) {
    append_verbatim(decoded, place.source.begin);
  } else {
    append_encoded(decoded, place.source);
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
  if (!other.has_place()) return append_encoded(bytes, {end, end});
  for (std::size_t i = 0; i <= other.more_.size(); ++i) {
    const std::size_t begin = other.begin_of(i);
    append_as(other.place_of(i), bytes.substr(begin, other.end_of(i) - begin));
  }
}

template <typename Take>
void Text::each_piece(Span part, const Take& take) const {
  std::size_t at = part.begin;
  for (std::size_t i = piece_at(at); at < part.end && i <= more_.size(); ++i) {
    const std::size_t stop = std::min(part.end, end_of(i));
    if (stop <= at) continue;
    Place place = place_of(i);
    if (place.spelling == Spelling::verbatim) place.source.begin += at - begin_of(i);
    take(std::string_view(decoded_).substr(at, stop - at), place);
    at = stop;
  }
}

Text Text::slice(Span part) const {
  Text result;
  const std::size_t end = std::min(part.end, decoded_.size());
  const std::size_t begin = std::min(part.begin, end);
  if (!has_place()) return Text(decoded_.substr(begin, end - begin));
  if (begin == end) result.append_encoded("", source_span({begin, begin}));
  each_piece({begin, end},
             [&](std::string_view bytes, Place place) { result.append_as(place, bytes); });
  return result;
}

Text Text::embedded_in(const Text& host) const {
  Text result;
  const auto append = [&](std::string_view bytes, Place place) { result.append_as(place, bytes); };
  for (std::size_t i = 0; has_place() && i <= more_.size(); ++i) {
    const Place place = place_of(i);
    const std::string_view bytes =
        std::string_view(decoded_).substr(begin_of(i), end_of(i) - begin_of(i));
    if (place.spelling == Spelling::encoded) {
      result.append_encoded(bytes, host.source_span(place.source));
    } else if (host.has_place()) {
      host.each_piece({place.source.begin, std::min(place.source.end, host.decoded_.size())},
                      append);
    }
  }
  return result;
}

}  // namespace jtlint
