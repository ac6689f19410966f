#include "support/wrap.h"

#include <algorithm>

#include "support/printable.h"

namespace jtlint {

std::string wrap(std::string_view text, std::size_t width) {
  std::string result;
  std::size_t column = 0;
  while (!text.empty()) {
    const std::size_t word_end = std::min(text.find(' ', 1), text.size());
    std::string_view word = text.substr(0, word_end);
    text.remove_prefix(word_end);
    const bool breaks = width > 0 && column > 0 && column + display_width(word) > width;
    if (breaks) {
      result += '\n';
      word.remove_prefix(word.front() == ' ' ? 1 : 0);
      column = 0;
    }
    result += word;
    column += display_width(word);
  }
  return result;
}

}  // namespace jtlint
