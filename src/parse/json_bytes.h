#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "support/byte_set.h"

/// Searches in the strings of JSON, 16 bytes at a time where the processor can.
namespace jtlint::json_bytes {

/// The bytes at which a string ends or changes: quote, backslash, control characters.
inline constexpr ByteSet stops = ByteSet("\"\\").with('\0', '\x1F');

/// Those, and all others but printable ASCII.
inline constexpr ByteSet specials = stops.with('\x7F', '\xFF');

inline bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

#if defined(__SSE2__)
inline constexpr std::ptrdiff_t block = 16;

/// The bits of those of 16 bytes at which a string ends or changes.
inline unsigned stops_in(__m128i bytes) {
  const __m128i quotes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
  const __m128i backslashes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
  const __m128i last_control = _mm_set1_epi8(0x1F);
  const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(bytes, last_control), bytes);
  return static_cast<unsigned>(
      _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quotes, backslashes), controls)));
}

inline __m128i load(const char* bytes) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
}

/// The size of a number without a sign or an exponent, to be told at a look at the first 16 bytes,
/// or those that there are up to `end`; 0 where it cannot be. There are 16 bytes before `end`.
inline std::size_t plain_number_size(const char* at, const char* end) {
  const char* begin = std::min(at, end - block);
  const __m128i distance = _mm_sub_epi8(load(begin), _mm_set1_epi8('0'));
  const __m128i near = _mm_min_epu8(distance, _mm_set1_epi8(9));
  const auto found = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(near, distance)));
  const unsigned digits = found >> static_cast<unsigned>(at - begin);
  const auto seen = static_cast<unsigned>(begin + block - at);
  const auto whole = static_cast<unsigned>(std::countr_one(digits));
  if (whole == 0 || whole + 1 >= seen || (*at == '0' && whole > 1)) return 0;
  if (at[whole] != '.') return whole;
  const auto behind = static_cast<unsigned>(std::countr_one(digits >> (whole + 1)));
  const unsigned size = whole + 1 + behind;
  return behind > 0 && size < seen ? size : 0;
}
#endif

/// Bytes that are looked for at places of a text, mostly few, and mostly found.
class Word {
 public:
  Word() = default;
  explicit Word(std::string bytes) : bytes_(std::move(bytes)) {
    bytes_.copy(head_.data(), head_.size());
    const std::size_t size = std::min(bytes_.size(), head_.size());
    needed_ = static_cast<unsigned>((std::uint64_t{1} << size) - 1);
  }

  const std::string& bytes() const { return bytes_; }
  std::size_t size() const { return bytes_.size(); }

  /// Whether they stand at a place, from which the text goes on up to `end`.
  bool stands_at(const char* at, const char* end) const;

  /// Copies them to `out`, where there is room for `slack` bytes more.
  void copy_to(char*& out) const {
    std::memcpy(out, head_.data(), head_.size());
    if (size() > head_.size()) std::memcpy(out, bytes_.data(), size());
    out += size();
  }

 private:
  std::string bytes_;
  alignas(16) std::array<char, 16> head_{};  ///< the first of them
  unsigned needed_ = 0;                      ///< a bit for each of those
};

/// Whether as many bytes stand at one place as at another. Mostly they are equal; it is known that
/// the first `known` of them are.
inline bool are_equal(const char* a, const char* b, std::size_t size, std::size_t known = 0) {
#if defined(__SSE2__)
  constexpr auto width = static_cast<std::size_t>(block);
  if (size >= width) {
    const auto same_at = [&](std::size_t at) {
      return _mm_movemask_epi8(_mm_cmpeq_epi8(load(a + at), load(b + at))) == 0xFFFF;
    };
    for (std::size_t at = known; at + width < size; at += width) {
      if (!same_at(at)) return false;
    }
    return same_at(size - width);
  }
#endif
  return std::memcmp(a, b, size) == 0;
}

inline bool Word::stands_at(const char* at, const char* end) const {
  const auto left = static_cast<std::size_t>(end - at);
  if (left < size()) return false;
#if defined(__SSE2__)
  if (left >= head_.size()) {
    const __m128i same = _mm_cmpeq_epi8(load(at), load(head_.data()));
    if ((~static_cast<unsigned>(_mm_movemask_epi8(same)) & needed_) != 0) return false;
    return size() <= head_.size() || are_equal(at, bytes_.data(), size(), head_.size());
  }
#endif
  return std::memcmp(at, bytes_.data(), size()) == 0;
}

/// The first place from `at` on at which a string ends or changes; or `end`.
inline const char* next_stop(const char* at, const char* end, unsigned& high_bits) {
#if defined(__SSE2__)
  while (end - at >= block) {
    const __m128i bytes = load(at);
    const unsigned found = stops_in(bytes);
    high_bits |= static_cast<unsigned>(_mm_movemask_epi8(bytes));
    if (found != 0) return at + std::countr_zero(found);
    at += block;
  }
#endif
  while (at < end && !stops.contains(*at)) high_bits |= static_cast<unsigned char>(*at++) & 0x80U;
  return at;
}

/// The first place from `at` on at which no printable ASCII stands, or a quote or a backslash; or
/// `end`.
inline const char* next_special(const char* at, const char* end) {
#if defined(__SSE2__)
  const auto specials_in = [](__m128i bytes) {
    const __m128i deletes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7F));
    return stops_in(bytes) | static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(bytes, deletes)));
  };
  const char* const begin = at;
  for (; end - at >= block; at += block) {
    const unsigned found = specials_in(load(at));
    if (found != 0) return at + std::countr_zero(found);
  }
  if (at - begin >= block) {  // the rest with what stands before it
    const auto known = static_cast<unsigned>(block - (end - at));
    const unsigned found = specials_in(load(end - block)) >> known;
    return found != 0 ? at + std::countr_zero(found) : end;
  }
#endif
  while (at < end && !specials.contains(*at)) ++at;
  return at;
}

/// How many bytes more than it should a copy may write.
inline constexpr std::size_t slack = 16;

/// Copies some bytes of a text that goes on up to `end`; mostly they are few.
inline void copy(std::string_view bytes, const char* end, char*& out) {
  const bool few = bytes.size() <= slack && end - bytes.data() >= std::ptrdiff_t{slack};
  std::memcpy(out, bytes.data(), few ? slack : bytes.size());
  out += bytes.size();
}

/// Copies what comes before a stop, and says where it is. Writes up to `slack` bytes more.
inline const char* copy_to_stop(const char* at, const char* end, char*& out, unsigned& high_bits) {
#if defined(__SSE2__)
  while (end - at >= block) {
    const __m128i bytes = load(at);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out), bytes);
    const unsigned found = stops_in(bytes);
    high_bits |= static_cast<unsigned>(_mm_movemask_epi8(bytes));
    const std::ptrdiff_t size = found != 0 ? std::countr_zero(found) : block;
    at += size;
    out += size;
    if (found != 0) return at;
  }
#endif
  while (at < end && !stops.contains(*at)) {
    high_bits |= static_cast<unsigned char>(*at) & 0x80U;
    *out++ = *at++;
  }
  return at;
}

}  // namespace jtlint::json_bytes
