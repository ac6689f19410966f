#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace jtlint {

/// Something that runs checks in a repository, and how jtlint becomes one of them.
struct Integration {
  std::string_view path;   ///< whose being there shows that it is used
  std::string_view where;  ///< "Below jobs: in .gitlab-ci.yml"
  std::string_view text;   ///< what to add there
};

/// What is used in a folder.
std::vector<Integration> integrations_in(const std::filesystem::path& folder);

}  // namespace jtlint
