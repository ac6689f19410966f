#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace jtlint {

/// A bit for each of the first 64 bytes of a text that is one from `first` to `last`. How long the
/// text is cannot be foreseen, so that as little as may be depends on it.
inline std::uint64_t places_of(char first, char last, std::string_view text) {
  const std::size_t size = std::min<std::size_t>(text.size(), 64);
  const auto reach = static_cast<unsigned char>(last - first);
#if defined(__SSE2__)
  constexpr std::size_t block = 16;
  const auto places_from = [&](std::size_t begin) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + begin));
    const __m128i distance = _mm_sub_epi8(bytes, _mm_set1_epi8(first));
    const __m128i near = _mm_min_epu8(distance, _mm_set1_epi8(static_cast<char>(reach)));
    const auto found = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(near, distance)));
    return std::uint64_t{found} << begin;
  };
  if (size >= block) {
    const std::uint64_t ends = places_from(0) | places_from(size - block);
    if (size <= 2 * block) return ends;
    return ends | places_from(block) | places_from(size - 2 * block);
  }
#endif
  std::uint64_t places = 0;
  for (std::size_t at = 0; at < size; ++at) {
    const bool within = static_cast<unsigned char>(text[at] - first) <= reach;
    places |= std::uint64_t{within} << at;
  }
  return places;
}

inline std::uint64_t places_of(char c, std::string_view text) {
  return places_of(c, c, text);
}

/// The first place of `c` in a text, which is mostly near; its size where there is none.
inline std::size_t first_place(char c, std::string_view text) {
  const std::uint64_t places = places_of(c, text);
  if (places != 0) return static_cast<std::size_t>(std::countr_zero(places));
  return text.size() <= 64 ? text.size() : std::min(text.find(c, 64), text.size());
}

}  // namespace jtlint
