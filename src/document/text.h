#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/span.h"
#include "support/unknown_part.h"

namespace jtlint {

/// The decoded text of a scalar together with the bytes of the file that it was written as.
///
/// A text is a run of pieces. A verbatim piece stands byte for byte in the file; any other piece
/// (an escape sequence, a folded line break) is a whole: each part of it maps to all of its bytes.
/// Maps compose, so a place inside a JSON document inside a YAML string is found in the file.
class Text {
 public:
  Text() = default;

  /// A text that stands in no file: it has no place, and `source_span` returns an empty span.
  explicit Text(std::string decoded) : decoded_(std::move(decoded)) {}

  /// Appends bytes that stand verbatim at `source_begin`.
  void append_verbatim(std::string_view bytes, std::size_t source_begin);

  /// Appends decoded bytes that are written otherwise at `source`. Both may be empty.
  void append_encoded(std::string_view decoded, Span source);

  /// Appends another text with its places.
  void append(const Text& other);

  /// Appends a part that only deployment knows, and that is written at `source`: a word or number.
  void append_unknown(Span source);

  /// Appends such a part that may be any text, brackets and quotes included: what a conditional
  /// chooses. It is two parts behind each other.
  void append_any(Span source);

  /// Whether there is such a part. Each is one `unknown_part` in the decoded text.
  bool has_unknown() const { return decoded_.find(unknown_part) != std::string::npos; }

  const std::string& decoded() const { return decoded_; }

  /// The bytes of the file that spell `part` of the decoded text (offsets, clamped to its size).
  /// An empty part maps to an empty span at the place where it would stand.
  Span source_span(Span part) const;

  /// The part of this text at decoded offsets `part`, with its places.
  Text slice(Span part) const;

  /// This text as it stands in the file, if its places are now offsets into `host`'s decoded text.
  Text embedded_in(const Text& host) const;

 private:
  /// Two words, as a long text may be all escape sequences: a piece each, and one between any two.
  /// Offsets are of texts in memory, and what is written otherwise than it reads is short. A piece
  /// ends in the decoded text where the next one begins.
  struct Piece {
    std::uint64_t decoded_begin : 48;
    std::uint64_t encoded_high : 15;  ///< of the bytes that a piece which is not verbatim takes
    std::uint64_t verbatim : 1;
    std::uint64_t source_begin : 48;
    std::uint64_t encoded_low : 16;
  };

  /// A piece with all that is to be known of it.
  struct Part {
    Span decoded;
    Span source;
    bool verbatim;
  };

  Part part(std::size_t piece) const;
  void add_piece(Span source, bool verbatim);

  /// Appends `bytes`, which are written as `part` is.
  void append_as(const Part& part, std::string_view bytes);

  /// Appends what stands at decoded offsets `slice` of another text, with its places.
  void append_slice(const Text& other, Span slice);

  std::size_t piece_at(std::size_t decoded_offset) const;
  std::size_t source_begin(std::size_t decoded_offset) const;
  std::size_t source_end(std::size_t decoded_offset) const;

  std::string decoded_;
  std::vector<Piece> pieces_;
};

}  // namespace jtlint
