#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace jtlint {

/// A bit for each of the first 64 bytes of a text that is `c`.
inline std::uint64_t places_of(char c, std::string_view text) {
  const std::size_t size = std::min<std::size_t>(text.size(), 64);
  std::uint64_t places = 0;
  std::size_t at = 0;
#if defined(__SSE2__)
  constexpr std::size_t block = 16;
  const auto look_at = [&](std::size_t begin) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + begin));
    const int found = _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)));
    places |= std::uint64_t{static_cast<unsigned>(found)} << begin;
  };
  for (; at + block <= size; at += block) look_at(at);
  if (size >= block && at < size) {
    look_at(size - block);
    return places;
  }
#endif
  for (; at < size; ++at) places |= std::uint64_t{text[at] == c} << at;
  return places;
}

}  // namespace jtlint
