#include "source/ignore_rules.h"

#include <algorithm>
#include <utility>

#include "support/utf8.h"

namespace jtlint {
namespace {

/// Compiled wildcards take 3 KiB each, and the file may be hostile.
constexpr std::size_t most_wildcards = 10'000;

/// Without the spaces at the end, but for one behind a `\`. Tabs stay, as in git.
std::string_view without_trailing_spaces(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '\\';
    if (escape && i + 1 == text.size()) return text;
    if (escape) ++i;
    if (escape || text[i] != ' ') end = i + 1;
  }
  return text.substr(0, end);
}

std::string_view base_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

}  // namespace

IgnoreRules::IgnoreRules(std::string_view text) {
  text.remove_prefix(utf8::byte_order_mark_size(text));
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view content = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (content.starts_with('#')) continue;
    if (content.ends_with('\r')) content.remove_suffix(1);
    content = content.substr(0, content.find('\0'));  // where git's C strings end
    add(without_trailing_spaces(content), line);
  }
}

void IgnoreRules::add(std::string_view text, std::size_t line) {
  if (wildcards_ >= most_wildcards) return;
  std::optional<Pattern> pattern = parse(text, line);
  if (!pattern) return;
  if (!pattern->glob.plain()) ++wildcards_;
  patterns_.push_back(std::move(*pattern));
}

std::optional<IgnoreRules::Pattern> IgnoreRules::parse(std::string_view text, std::size_t line) {
  const bool negated = text.starts_with('!');
  if (negated) text.remove_prefix(1);
  const bool directories_only = text.ends_with('/');
  if (directories_only) text.remove_suffix(1);
  const bool base_name_only = text.find('/') == std::string_view::npos;
  if (text.starts_with('/')) text.remove_prefix(1);
  if (text.empty()) return std::nullopt;
  std::optional<Glob> glob = Glob::compile(text);
  if (!glob) return std::nullopt;
  return Pattern{std::move(*glob), line, negated, directories_only, base_name_only};
}

std::optional<IgnoreRules::Verdict> IgnoreRules::judge(std::string_view path,
                                                       bool is_directory) const {
  for (auto pattern = patterns_.rbegin(); pattern != patterns_.rend(); ++pattern) {
    if (pattern->directories_only && !is_directory) continue;
    if (!pattern->glob.matches(pattern->base_name_only ? base_name(path) : path)) continue;
    return Verdict{!pattern->negated, pattern->line};
  }
  return std::nullopt;
}

bool IgnoreRules::ignores(std::string_view path, bool is_directory) const {
  for (std::size_t slash = path.find('/'); slash < path.size(); slash = path.find('/', slash + 1)) {
    const std::optional<Verdict> verdict = judge(path.substr(0, slash), true);
    if (verdict && verdict->ignored) return true;
  }
  const std::optional<Verdict> verdict = judge(path, is_directory);
  return verdict && verdict->ignored;
}

}  // namespace jtlint
