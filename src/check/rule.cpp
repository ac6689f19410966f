#include "check/rule.h"

#include <algorithm>

namespace jtlint {

std::string fill_in(std::string_view text, const std::map<std::string, std::string>& words) {
  std::string filled;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    filled += text.substr(0, open);
    text.remove_prefix(open);
    const std::size_t close = text.find('}');
    if (text.empty() || close == std::string_view::npos) break;
    const auto word = words.find(std::string(text.substr(1, close - 1)));
    filled += word == words.end() ? text.substr(0, close + 1) : std::string_view(word->second);
    text.remove_prefix(close + 1);
  }
  return filled.append(text);
}

}  // namespace jtlint
