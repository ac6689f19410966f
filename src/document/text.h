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

  /// A text that stands verbatim at `source_begin`.
  static Text verbatim(std::string_view bytes, std::size_t source_begin);

  /// Makes a text that is written as it reads, but for some parts. Where there are many of these,
  /// it is sooner done than to append each.
  class Escaped;

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
  /// How the bytes of a text spell a part of it.
  enum class Spelling : char { none, verbatim, encoded };

  struct Place {
    Span source = {};
    Spelling spelling = Spelling::none;
  };

  /// A piece behind the first, in two words, as a long text may be all escape sequences: a piece
  /// each, and one between any two. It ends where the next one begins. Offsets are of texts in
  /// memory, and what is written otherwise than it reads is short.
  class Piece {
   public:
    Piece(std::size_t decoded_begin, const Place& place);

    std::size_t decoded_begin() const { return decoded_begin_; }
    std::size_t source_begin() const { return source_begin_; }
    bool is_verbatim() const { return verbatim_ != 0; }

    /// Its place, if it has so many decoded bytes.
    Place place(std::size_t decoded_size) const;

   private:
    std::uint64_t decoded_begin_ : 48;
    std::uint64_t encoded_high_ : 15;  ///< of the bytes that a piece which is not verbatim takes
    std::uint64_t verbatim_ : 1;
    std::uint64_t source_begin_ : 48;
    std::uint64_t encoded_low_ : 16;
  };

  bool has_place() const { return first_.spelling != Spelling::none; }
  void append_piece(std::string_view decoded, Place place);

  /// Notes a piece whose bytes, from `decoded_begin` on, are there already.
  void add_piece(std::size_t decoded_begin, Place place);

  /// Whether the last piece is verbatim, and what it is written as ends there.
  bool is_verbatim_up_to(std::size_t source_end) const;

  /// Appends `decoded`, which is written at `place`, or from the beginning of that on.
  void append_as(Place place, std::string_view decoded);

  /// Calls `take` with the decoded bytes and the place of each piece, or part of one, in `part`.
  template <typename Take>
  void each_piece(Span part, const Take& take) const;

  std::size_t piece_at(std::size_t decoded_offset) const;
  std::size_t begin_of(std::size_t piece) const;
  std::size_t end_of(std::size_t piece) const;
  Place place_of(std::size_t piece) const;
  std::size_t source_begin(std::size_t decoded_offset) const;
  std::size_t source_end(std::size_t decoded_offset) const;

  std::string decoded_;
  Place first_;              ///< of the first piece: most texts are one, and need no more memory
  std::vector<Piece> more_;  ///< the pieces behind it
};

class Text::Escaped {
 public:
  /// The text begins at `source_begin`, and comes to so many pieces: parts that are written
  /// otherwise, and stretches between them.
  Escaped(std::size_t source_begin, std::size_t pieces);

  /// Notes the next part that is written otherwise than it reads, at `source`.
  void add(Span decoded, Span source);

  /// The text, of which all is `decoded`.
  Text text(std::string decoded) &&;

 private:
  void add_verbatim(std::size_t source_end);

  Text text_;
  std::size_t at_ = 0;  ///< what comes before is noted
  std::size_t source_;  ///< where that ends
};

}  // namespace jtlint
