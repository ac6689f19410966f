#pragma once

#include <cstddef>
#include <string_view>

namespace jtlint {

/// What may stand between words of a line.
inline constexpr std::string_view blanks = " \t";

/// Whether a byte is an ASCII letter, a digit, `-` or `_`.
bool is_word_character(char c);

/// Whether two texts are the same but for the case of ASCII letters.
bool same_letters(std::string_view a, std::string_view b);

/// Where `word` stands in `text` at or behind `at`, whatever the case of its letters; npos if
/// nowhere.
std::size_t find_letters(std::string_view text, std::string_view word, std::size_t at);

}  // namespace jtlint
