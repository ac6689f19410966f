#include "source/file_kinds.h"

#include <algorithm>

namespace jtlint {
namespace {

struct Reason {
  std::string_view name;
  std::string_view reason;
};

constexpr std::array<Reason, 17> directories = {{{".git", "version control"},
                                                 {".hg", "version control"},
                                                 {".svn", "version control"},
                                                 {"node_modules", "dependencies"},
                                                 {".terraform", "dependencies"},
                                                 {".venv", "dependencies"},
                                                 {"venv", "dependencies"},
                                                 {"__pycache__", "cache"},
                                                 {".tox", "cache"},
                                                 {".mypy_cache", "cache"},
                                                 {".aws-sam", "build folder"},
                                                 {"build", "build folder"},
                                                 {"dist", "build folder"},
                                                 {"out", "build folder"},
                                                 {"target", "build folder"},
                                                 {"_build", "build folder"},
                                                 {"cmake-build-*", "build folder"}}};

constexpr std::array<Reason, 2> markers = {
    {{"CACHEDIR.TAG", "cache (it holds CACHEDIR.TAG)"},
     {"CMakeCache.txt", "build folder (it holds CMakeCache.txt)"}}};

/// A name in the table may end with `*`.
bool covers(std::string_view pattern, std::string_view name) {
  if (!pattern.ends_with('*')) return pattern == name;
  return name.starts_with(pattern.substr(0, pattern.size() - 1));
}

template <std::size_t size>
std::optional<std::string_view> find_reason(const std::array<Reason, size>& table,
                                            std::string_view name) {
  const auto* found = std::find_if(table.begin(), table.end(),
                                   [&](const Reason& entry) { return covers(entry.name, name); });
  if (found == table.end()) return std::nullopt;
  return found->reason;
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool ends_with_in_any_case(std::string_view text, std::string_view end) {
  if (text.size() < end.size()) return false;
  text.remove_prefix(text.size() - end.size());
  return std::equal(text.begin(), text.end(), end.begin(),
                    [](char a, char b) { return lower(a) == b; });
}

}  // namespace

bool has_template_extension(std::string_view file_name) {
  return std::any_of(
      template_extensions.begin(), template_extensions.end(),
      [&](std::string_view extension) { return ends_with_in_any_case(file_name, extension); });
}

std::optional<std::string_view> skipped_directory(std::string_view name) {
  return find_reason(directories, name);
}

std::optional<std::string_view> skip_marker(std::string_view entry_name) {
  return find_reason(markers, entry_name);
}

}  // namespace jtlint
