#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace jtlint::test {

/// A file of the repository.
struct RepositoryFile {
  std::string path;  ///< from the root of the repository, with `/`
  std::string text;
};

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The files below a folder of the repository that end in one of `endings`, ordered by path.
inline std::vector<RepositoryFile> files_below(const std::string& folder,
                                               const std::vector<std::string>& endings) {
  const std::filesystem::path root(JTLINT_ROOT);
  std::vector<RepositoryFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
    const std::string ending = entry.path().extension();
    if (std::find(endings.begin(), endings.end(), ending) == endings.end()) continue;
    files.push_back(
        {entry.path().lexically_relative(root).generic_string(), read_file(entry.path())});
  }
  std::sort(files.begin(), files.end(),
            [](const RepositoryFile& a, const RepositoryFile& b) { return a.path < b.path; });
  return files;
}

/// A text in lines, without their line feeds.
inline std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace jtlint::test
