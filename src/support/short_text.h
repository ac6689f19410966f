#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace jtlint {

/// Whether two texts are equal, of which most are too short for it to be worth a call.
inline bool are_equal_texts(std::string_view a, std::string_view b) {
  const std::size_t size = a.size();
  if (size != b.size()) return false;
  const auto same = [&](auto word, std::size_t at) {
    auto other = word;
    std::memcpy(&word, a.data() + at, sizeof word);
    std::memcpy(&other, b.data() + at, sizeof other);
    return word == other;
  };
  constexpr std::size_t whole = sizeof(std::uint64_t);
  constexpr std::size_t half = sizeof(std::uint32_t);
  if (size > 4 * whole) return std::memcmp(a.data(), b.data(), size) == 0;
  if (size > 2 * whole) {
    return same(std::uint64_t{0}, 0) && same(std::uint64_t{0}, whole) &&
           same(std::uint64_t{0}, size - 2 * whole) && same(std::uint64_t{0}, size - whole);
  }
  if (size >= whole) return same(std::uint64_t{0}, 0) && same(std::uint64_t{0}, size - whole);
  if (size >= half) return same(std::uint32_t{0}, 0) && same(std::uint32_t{0}, size - half);
  if (size == 0) return true;
  return a[0] == b[0] && a[size / 2] == b[size / 2] && a[size - 1] == b[size - 1];
}

inline std::uint64_t byte_of(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

/// Up to eight bytes as one word: the last one is the highest, and there are zeros below the first.
inline std::uint64_t word_of(std::string_view bytes) {
  const std::size_t size = bytes.size();
  const std::size_t shift = 8 * (8 - size);
  if (size >= sizeof(std::uint32_t) && std::endian::native == std::endian::little) {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::memcpy(&first, bytes.data(), sizeof first);
    std::memcpy(&last, bytes.data() + size - sizeof last, sizeof last);
    return std::uint64_t{first} << shift | std::uint64_t{last} << 32U;
  }
  if (size >= sizeof(std::uint32_t)) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < size; ++i) word |= byte_of(bytes, i) << (shift + 8 * i);
    return word;
  }
  if (bytes.empty()) return 0;
  // How many bytes there are cannot be foreseen: the first, the middle and the last one are all.
  const std::size_t middle = size / 2;
  return (byte_of(bytes, 0) | byte_of(bytes, middle) << 8 * middle |
          byte_of(bytes, size - 1) << 8 * (size - 1))
         << shift;
}

/// Copies a text that is mostly too short for it to be worth a call, and returns where the copy
/// ends.
inline char* copy_text(std::string_view text, char* out) {
  const std::size_t size = text.size();
  const auto copy = [&](auto word, std::size_t at) {
    std::memcpy(&word, text.data() + at, sizeof word);
    std::memcpy(out + at, &word, sizeof word);
  };
  constexpr std::size_t whole = sizeof(std::uint64_t);
  constexpr std::size_t half = sizeof(std::uint32_t);
  if (size > 2 * whole) {
    std::memcpy(out, text.data(), size);
  } else if (size >= whole) {
    copy(std::uint64_t{0}, 0);
    copy(std::uint64_t{0}, size - whole);
  } else if (size >= half) {
    copy(std::uint32_t{0}, 0);
    copy(std::uint32_t{0}, size - half);
  } else if (size > 0) {
    out[0] = text[0];
    out[size / 2] = text[size / 2];
    out[size - 1] = text[size - 1];
  }
  return out + size;
}

/// Whether a byte, which is not 0, stands in a text, which is mostly short.
inline bool holds_byte(std::string_view text, char c) {
  if (text.size() > sizeof(std::uint64_t)) return text.find(c) != std::string_view::npos;
  constexpr std::uint64_t each = 0x0101010101010101U;
  const std::uint64_t others = word_of(text) ^ each * static_cast<unsigned char>(c);
  return ((others - each) & ~others & each * 0x80) != 0;
}

/// Whether a text is one of some, likewise.
inline bool is_among(std::string_view text, const std::vector<std::string>& texts) {
  return std::any_of(texts.begin(), texts.end(),
                     [&](const std::string& each) { return are_equal_texts(each, text); });
}

}  // namespace jtlint
