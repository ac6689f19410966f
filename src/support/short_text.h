#pragma once

#include <algorithm>
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
  for (std::size_t at = 0; at < size; ++at) {
    if (a[at] != b[at]) return false;
  }
  return true;
}

/// Whether a text is one of some, likewise.
inline bool is_among(std::string_view text, const std::vector<std::string>& texts) {
  return std::any_of(texts.begin(), texts.end(),
                     [&](const std::string& each) { return are_equal_texts(each, text); });
}

}  // namespace jtlint
