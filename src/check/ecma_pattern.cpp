#include "check/ecma_pattern.h"

#include <string_view>

namespace jtlint {
namespace {

/// What both write with a backslash before it, whichever mode ECMA-262 is in.
constexpr std::string_view escaped = "^$\\.*+?()[]{}|/";

/// Whether what stands at `at` means something else in ECMA-262, or may.
bool is_foreign(const std::string& regex, std::size_t at) {
  const std::string_view rest = std::string_view(regex).substr(at);
  const auto byte = static_cast<unsigned char>(rest.front());
  if (byte < 0x20 || byte >= 0x7f || byte == '.') return true;
  const bool flag = rest.starts_with("(?") && !rest.starts_with("(?:");
  return flag || rest.starts_with("[^") || rest.starts_with("[[:");
}

}  // namespace

std::optional<std::string> ecma_pattern(const std::string& regex) {
  bool in_class = false;
  for (std::size_t i = 0; i < regex.size(); ++i) {
    if (regex[i] == '\\') {
      ++i;
      if (i == regex.size() || escaped.find(regex[i]) == std::string_view::npos)
        return std::nullopt;
      continue;
    }
    const bool literal = in_class && regex[i] >= 0x20 && regex[i] < 0x7f && regex[i] != '[';
    if (!literal && is_foreign(regex, i)) return std::nullopt;
    if (regex[i] == '[') in_class = true;
    if (regex[i] == ']') in_class = false;
  }
  return regex;
}

}  // namespace jtlint
