#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace jtlint {

/// The name of a member that is looked for, with a number that equal names share, and few others:
/// most names are told apart without a look at all of their letters.
class MemberName {
 public:
  template <typename Text>
  requires std::convertible_to<const Text&, std::string_view>
  // A name is a text. NOLINTNEXTLINE(*-explicit-constructor)
  constexpr MemberName(const Text& text) : text_(text), mark_(mark_of(text_)) {}

  constexpr MemberName(std::string_view text, std::uint32_t mark) : text_(text), mark_(mark) {}

  /// Whether it is `name`, which has that mark.
  bool is(std::string_view name, std::uint32_t mark) const {
    return mark == mark_ && name.size() == text_.size() &&
           are_same(name.data(), text_.data(), name.size());
  }

  constexpr std::string_view text() const { return text_; }
  constexpr std::uint32_t mark() const { return mark_; }

  static constexpr std::uint32_t mark_of(std::string_view name) {
    const std::size_t size = name.size();
    const std::size_t last = size < 4 ? 0 : size - 4;
    return four_at(name, 0) ^ (four_at(name, last) * 31) ^ static_cast<std::uint32_t>(size << 24U);
  }

 private:
  /// Four letters as a number, or as many as there are.
  static constexpr std::uint32_t four_at(std::string_view name, std::size_t at) {
    const auto letter = [&](std::size_t i) {
      return std::uint32_t{static_cast<unsigned char>(name[at + i])};
    };
    if (name.size() - at >= 4) {
      return letter(0) | letter(1) << 8U | letter(2) << 16U | letter(3) << 24U;
    }
    std::uint32_t number = 0;
    for (std::size_t i = 0; at + i < name.size(); ++i) number = number * 256 + letter(i);
    return number;
  }

  /// Names are short: most are two words of the machine, which may have bytes in common.
  static bool are_same(const char* a, const char* b, std::size_t size) {
    constexpr std::size_t word = sizeof(std::uint64_t);
    if (size < word || size > 2 * word) return std::memcmp(a, b, size) == 0;
    return word_at(a) == word_at(b) && word_at(a + size - word) == word_at(b + size - word);
  }

  static std::uint64_t word_at(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
  }

  std::string_view text_;
  std::uint32_t mark_;
};

}  // namespace jtlint
