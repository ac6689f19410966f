#include "support/words.h"

#include <algorithm>

namespace jtlint {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_letter(char a, char b) {
  return lower(a) == lower(b);
}

}  // namespace

bool is_word_character(char c) {
  const char small = lower(c);
  return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

bool same_letters(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_letter);
}

std::size_t find_letters(std::string_view text, std::string_view word, std::size_t at) {
  if (at > text.size()) return std::string_view::npos;
  const auto* const begin = text.begin() + at;
  const auto* const found = std::search(begin, text.end(), word.begin(), word.end(), same_letter);
  return found == text.end() ? std::string_view::npos
                             : static_cast<std::size_t>(found - text.begin());
}

}  // namespace jtlint
