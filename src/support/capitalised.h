#pragma once

#include <string>

namespace jtlint {

/// `text` as the beginning of a sentence.
inline std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

}  // namespace jtlint
