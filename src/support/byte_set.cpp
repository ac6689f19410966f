#include "support/byte_set.h"

#include <bit>
#include <cstdint>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace jtlint {

#if defined(__x86_64__)
namespace {

constexpr std::size_t narrow = 16;
constexpr std::size_t wide = 32;

using Rows = std::array<unsigned char, narrow>;

[[gnu::target("avx2")]] inline __m128i load(const Rows& rows) {
  return _mm_load_si128(reinterpret_cast<const __m128i*>(rows.data()));
}

[[gnu::target("avx2")]] inline __m256i twice(__m128i rows) {
  return _mm256_broadcastsi128_si256(rows);
}

/// A bit for each of 32 bytes that is in the set of the rows. A shuffle gives zero for bytes from
/// 128 on.
[[gnu::target("avx2")]] inline std::uint32_t members_in(__m256i bytes, __m256i lower,
                                                        __m256i upper) {
  const __m256i bit = _mm256_setr_epi8(1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128,
                                       1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128);
  const __m256i inverted = _mm256_xor_si256(bytes, _mm256_set1_epi8(-128));
  const __m256i row =
      _mm256_or_si256(_mm256_shuffle_epi8(lower, bytes), _mm256_shuffle_epi8(upper, inverted));
  const __m256i above = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0xF));
  const __m256i found = _mm256_and_si256(row, _mm256_shuffle_epi8(bit, above));
  const __m256i none = _mm256_cmpeq_epi8(found, _mm256_setzero_si256());
  return ~static_cast<std::uint32_t>(_mm256_movemask_epi8(none));
}

[[gnu::target("avx2")]] inline __m256i load_wide(const char* bytes) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes));
}

/// The first 16 bytes of some that are less than 32, and behind them the last 16.
[[gnu::target("avx2")]] inline __m256i load_ends(const char* bytes, std::size_t size) {
  const auto at = [&](std::size_t place) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + place));
  };
  return _mm256_set_m128i(at(size - narrow), at(0));
}

}  // namespace

[[gnu::target("avx2")]] std::size_t ByteSet::find_wide(const char* bytes, std::size_t size) const {
  const __m256i lower = twice(load(lower_rows_));
  const __m256i upper = twice(load(upper_rows_));
  if (size < wide) {
    const std::uint32_t found = members_in(load_ends(bytes, size), lower, upper);
    if (found == 0) return size;
    const auto place = static_cast<std::size_t>(std::countr_zero(found));
    return place < narrow ? place : size - wide + place;
  }
  for (std::size_t at = 0; at < size; at += wide) {
    const std::size_t begin = std::min(at, size - wide);
    const std::uint32_t found = members_in(load_wide(bytes + begin), lower, upper);
    if (found != 0) return begin + static_cast<std::size_t>(std::countr_zero(found));
  }
  return size;
}

#else

std::size_t ByteSet::find_wide(const char* bytes, std::size_t size) const {
  return static_cast<std::size_t>(
      std::find_if(bytes, bytes + size, [&](char c) { return contains(c); }) - bytes);
}

#endif

}  // namespace jtlint
