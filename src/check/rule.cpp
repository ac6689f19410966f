#include "check/rule.h"

#include <algorithm>

namespace jtlint {

Severity Rule::severity_in(std::string_view dialect) const {
  const auto own = severities.find(dialect);
  return own == severities.end() ? severity : own->second;
}

bool Rule::is_about(std::string_view dialect) const {
  return dialects.empty() || std::find(dialects.begin(), dialects.end(), dialect) != dialects.end();
}

std::string severity_words(const Rule& rule) {
  std::string words(to_string(rule.severity));
  for (const auto& [dialect, severity] : rule.severities) {
    if (severity == rule.severity) continue;
    words.append("; ").append(to_string(severity)).append(" in ").append(dialect);
  }
  return words;
}

std::string fill_in(std::string_view text, const std::map<std::string, std::string>& words) {
  std::string filled;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    filled += text.substr(0, open);
    text.remove_prefix(open);
    const std::size_t close = text.find('}');
    if (text.empty() || close == std::string_view::npos) break;
    const bool placeholder = filled.ends_with('$');
    const auto word =
        placeholder ? words.end() : words.find(std::string(text.substr(1, close - 1)));
    filled += word == words.end() ? text.substr(0, close + 1) : std::string_view(word->second);
    text.remove_prefix(close + 1);
  }
  return filled.append(text);
}

}  // namespace jtlint
