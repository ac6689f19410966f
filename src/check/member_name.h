#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "support/short_text.h"

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
    return mark == mark_ && are_equal_texts(name, text_);
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

  std::string_view text_;
  std::uint32_t mark_;
};

}  // namespace jtlint
