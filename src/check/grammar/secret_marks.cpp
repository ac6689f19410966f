#include "check/grammar/secret_marks.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "support/wide_registers.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace jtlint {
namespace {

std::uint16_t pair_at(const char* characters) {
  std::uint16_t pair = 0;
  std::memcpy(&pair, characters, sizeof pair);
  return pair;
}

#if defined(__x86_64__)

/// Up to three characters, each of them one of several; none named: any.
struct Sign {
  std::string_view first;
  std::string_view second = "";
  std::string_view third = "";
};

/// What marks are found by. Two signs on one line may be taken for each other in part.
constexpr std::array<std::array<Sign, 2>, 8> signs = {{{{{"@"}, {"@"}}},
                                                       {{{"="}, {"="}}},
                                                       {{{"cC", "rR"}, {"b", "_"}}},
                                                       {{{"kK", "eE"}, {"kK", "eE"}}},
                                                       {{{"rR", "eE", "rR"}, {"rR", "eE", "rR"}}},
                                                       {{{"I", "A"}, {"y", "J"}}},
                                                       {{{"x", "oa"}, {"x", "oa"}}},
                                                       {{{"g", "h"}, {"g", "h"}}}}};

/// In which lines of the signs a character may stand, by its lower and by its upper four bits: a
/// bit for each line. It may where both say so.
struct Halves {
  alignas(16) std::array<unsigned char, 16> lower{};
  alignas(16) std::array<unsigned char, 16> upper{};

  constexpr void add(std::string_view characters, unsigned char line) {
    for (std::size_t i = 0; i < 16 && characters.empty(); ++i) {
      lower[i] |= line;
      upper[i] |= line;
    }
    for (const char c : characters) {
      lower[static_cast<unsigned char>(c) & 0xFU] |= line;
      upper[static_cast<unsigned char>(c) >> 4U] |= line;
    }
  }
};

/// That of the first, the second and the third character.
constexpr std::array<Halves, 3> halves = [] {
  std::array<Halves, 3> all;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const auto line = static_cast<unsigned char>(1U << i);
    for (const Sign& sign : signs[i]) {
      all[0].add(sign.first, line);
      all[1].add(sign.second, line);
      all[2].add(sign.third, line);
    }
  }
  return all;
}();

constexpr std::size_t block = 32;

/// How many bytes of a text a look at a block takes in.
constexpr std::size_t looked_at = block + 2;

[[gnu::target("avx2")]] __m256i twice(const std::array<unsigned char, 16>& table) {
  return _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(&table)));
}

/// The lines in which each of 32 characters may stand, if it is the one that `place` is about.
[[gnu::target("avx2")]] __m256i lines_of(const char* characters, const Halves& place) {
  const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(characters));
  const __m256i low = _mm256_set1_epi8(0xF);
  const __m256i lower = _mm256_and_si256(bytes, low);
  const __m256i upper = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), low);
  return _mm256_and_si256(_mm256_shuffle_epi8(twice(place.lower), lower),
                          _mm256_shuffle_epi8(twice(place.upper), upper));
}

/// A bit for each of 32 places at which a sign of a mark may be.
[[gnu::target("avx2")]] std::uint32_t signs_at(const char* at) {
  const __m256i found =
      _mm256_and_si256(_mm256_and_si256(lines_of(at, halves[0]), lines_of(at + 1, halves[1])),
                       lines_of(at + 2, halves[2]));
  const __m256i none = _mm256_cmpeq_epi8(found, _mm256_setzero_si256());
  return ~static_cast<std::uint32_t>(_mm256_movemask_epi8(none));
}

/// The same for the end of a text, behind which nothing may be looked at.
[[gnu::target("avx2")]] std::uint32_t signs_in(std::string_view end) {
  std::array<char, looked_at> bytes{};
  end.copy(bytes.data(), bytes.size());
  return signs_at(bytes.data());
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
#if defined(__x86_64__)
  if (has_wide_registers()) return stand_near_signs(text);
#endif
  return begin_between(text, 0, text.size());
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] bool SecretMarks::stand_near_signs(std::string_view text) const {
  std::size_t done = 0;  // no mark begins before
  for (std::size_t at = 0; at < text.size(); at += block) {
    const bool whole = text.size() - at >= looked_at;
    const std::uint32_t found = whole ? signs_at(text.data() + at) : signs_in(text.substr(at));
    if (found == 0) continue;
    const std::size_t first = at + static_cast<std::size_t>(std::countr_zero(found));
    const std::size_t last = at + static_cast<std::size_t>(std::bit_width(found)) - 1;
    done = std::max(done, first - std::min(first, reach));
    if (begin_between(text, done, last + 1)) return true;
    done = last + 1;
  }
  return false;
}
#endif

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
