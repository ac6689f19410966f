#include "check/grammar/secret_marks.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace jtlint {
namespace {

std::uint16_t pair_at(const char* characters) {
  std::uint16_t pair = 0;
  std::memcpy(&pair, characters, sizeof pair);
  return pair;
}

#if defined(__SSE2__)
constexpr std::size_t block = 16;

/// How many bytes of a text a look at a block takes in.
constexpr std::size_t looked_at = block + 2;

__m128i load(const char* at) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}

__m128i are(__m128i bytes, char c) {
  return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c));
}

__m128i any(__m128i a, __m128i b) {
  return _mm_or_si128(a, b);
}

__m128i both(__m128i a, __m128i b) {
  return _mm_and_si128(a, b);
}

/// Letters of ASCII in lower case. What else becomes of other characters does not matter.
__m128i lower(__m128i bytes) {
  return _mm_or_si128(bytes, _mm_set1_epi8(0x20));
}

/// A bit for each of 16 places at which a sign of a mark is.
unsigned signs_at(const char* at) {
  const __m128i here = load(at);
  const __m128i next = load(at + 1);
  const __m128i first = lower(here);
  const __m128i second = lower(next);
  const __m128i e = are(second, 'e');
  const __m128i r = are(second, 'r');
  const __m128i third_r = are(lower(load(at + 2)), 'r');
  __m128i found = any(are(here, '@'), are(here, '='));
  found = any(found, both(are(first, 'c'), r));
  found = any(found, both(are(first, 'k'), e));
  found = any(found, both(are(first, 'r'), both(e, third_r)));
  found = any(found, both(are(here, 'I'), are(next, 'A')));
  found = any(found, both(are(here, 'y'), are(next, 'J')));
  found = any(found, both(are(here, 'x'), any(are(next, 'o'), are(next, 'a'))));
  found = any(found, both(are(here, 'g'), are(next, 'h')));
  found = any(found, both(are(here, 'b'), are(next, '_')));
  return static_cast<unsigned>(_mm_movemask_epi8(found));
}
#endif

}  // namespace

/// Behind a mark of one character, any other may stand.
SecretMarks::SecretMarks(const std::vector<std::string_view>& marks) {
  for (const std::string_view mark : marks) {
    by_first_[static_cast<unsigned char>(mark[0])].push_back(mark);
    for (unsigned second = 0; second < 256; ++second) {
      const std::array<char, 2> pair = {mark[0], static_cast<char>(second)};
      if (mark.size() > 1 && mark[1] != pair[1]) continue;
      const std::uint16_t number = pair_at(pair.data());
      begins_[number / 64] |= std::uint64_t{1} << number % 64;
    }
  }
}

bool SecretMarks::may_begin(const char* two) const {
  const std::uint16_t number = pair_at(two);
  return (begins_[number / 64] >> number % 64 & 1U) != 0;
}

bool SecretMarks::stand_in(std::string_view text) const {
  std::size_t done = 0;  // no mark begins before
#if defined(__SSE2__)
  for (std::size_t at = 0; at + looked_at <= text.size(); at += block) {
    if (at > reach) done = std::max(done, at - reach);
    const unsigned signs = signs_at(text.data() + at);
    if (signs == 0) continue;
    const std::size_t first = at + static_cast<std::size_t>(std::countr_zero(signs));
    const std::size_t last = at + static_cast<std::size_t>(std::bit_width(signs)) - 1;
    done = std::max(done, first - std::min(first, reach));
    if (begin_between(text, done, last + 1)) return true;
    done = last + 1;
  }
#endif
  return begin_between(text, done, text.size());
}

bool SecretMarks::begin_between(std::string_view text, std::size_t begin, std::size_t end) const {
  for (std::size_t at = begin; at < end; ++at) {
    const bool last = at + 1 == text.size();
    const bool possible = last || may_begin(text.data() + at);
    if (possible && stands_at(text.substr(at))) return true;
  }
  return false;
}

bool SecretMarks::stands_at(std::string_view text) const {
  const auto& marks = by_first_[static_cast<unsigned char>(text[0])];
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return text.starts_with(mark); });
}

}  // namespace jtlint
