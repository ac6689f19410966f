#include "support/split.h"

#include <algorithm>
#include <cstddef>

namespace jtlint {
namespace {

std::string trimmed(const std::string& word) {
  const std::size_t first = word.find_first_not_of(' ');
  if (first == std::string::npos) return "";
  return word.substr(first, word.find_last_not_of(' ') - first + 1);
}

}  // namespace

std::vector<std::string> comma_separated(const std::vector<std::string>& values) {
  std::vector<std::string> words;
  for (const std::string& value : values) {
    for (std::size_t at = 0; at <= value.size();) {
      const std::size_t comma = std::min(value.find(',', at), value.size());
      const std::string word = trimmed(value.substr(at, comma - at));
      if (!word.empty()) words.push_back(word);
      at = comma + 1;
    }
  }
  return words;
}

}  // namespace jtlint
