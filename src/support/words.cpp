#include "support/words.h"

#include <algorithm>

namespace jtlint {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
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
  if (word.empty() || word.size() > text.size()) return std::string_view::npos;
  const auto next = [&](char c, std::size_t from) {
    return std::min(text.find(c, from), text.size());
  };
  std::size_t small = next(lower(word[0]), at);
  std::size_t capital = next(upper(word[0]), at);
  const std::size_t last = text.size() - word.size();
  for (at = std::min(small, capital); at <= last; at = std::min(small, capital)) {
    if (same_letters(text.substr(at, word.size()), word)) return at;
    if (small == at) small = next(lower(word[0]), at + 1);
    if (capital == at) capital = next(upper(word[0]), at + 1);
  }
  return std::string_view::npos;
}

}  // namespace jtlint
