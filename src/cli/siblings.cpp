#include "cli/siblings.h"

#include <cstddef>
#include <filesystem>
#include <utility>

#include "dialect/terraform/folder.h"
#include "source/directory.h"
#include "source/read.h"

namespace jtlint {
namespace {

/// All that is read besides the file itself: what a folder of Terraform may have at the most.
constexpr std::size_t most_bytes = std::size_t{16} << 20;

}  // namespace

std::vector<NamedText> terraform_siblings(const std::string& directory, const std::string& name) {
  namespace fs = std::filesystem;
  const fs::path file(name);
  const fs::path folder = fs::path(directory) / file.parent_path();
  std::vector<NamedText> siblings;
  std::size_t left = most_bytes;
  for (const DirectoryEntry& entry : list_directory(folder.string()).entries) {
    const bool meant = terraform::is_native(entry.name) || terraform::is_json_syntax(entry.name);
    const bool is_file = entry.kind == EntryKind::file || entry.kind == EntryKind::link;
    if (!meant || !is_file || entry.name == file.filename()) continue;
    const std::string called = (file.parent_path() / entry.name).string();
    auto bytes = read_file(folder / entry.name, called, left);
    if (!bytes) continue;
    left -= bytes->size();
    siblings.push_back({called, std::move(*bytes)});
  }
  return siblings;
}

}  // namespace jtlint
