#include "cli/terraform_folders.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "source/directory.h"
#include "source/read.h"

namespace jtlint {
namespace {

namespace fs = std::filesystem;

/// All that is read of a folder: what one of Terraform may have at the most.
constexpr std::size_t most_bytes = std::size_t{16} << 20;

constexpr std::size_t most_folders = 4;

std::shared_ptr<const terraform::Folder> read_folder(const std::string& directory,
                                                     const fs::path& parent) {
  auto folder = std::make_shared<terraform::Folder>();
  const fs::path place = fs::path(directory) / parent;
  std::size_t left = most_bytes;
  for (const DirectoryEntry& entry : list_directory(place.string()).entries) {
    const bool meant = terraform::is_native(entry.name) || terraform::is_json_syntax(entry.name);
    const bool is_file = entry.kind == EntryKind::file || entry.kind == EntryKind::link;
    if (!meant || !is_file) continue;
    const std::string name = (parent / entry.name).string();
    const auto bytes = read_file(place / entry.name, name, left);
    if (!bytes) continue;
    left -= bytes->size();
    folder->add(name, *bytes);
  }
  return folder;
}

}  // namespace

std::shared_ptr<const terraform::Folder> TerraformFolders::of(const std::string& file) {
  const fs::path parent = fs::path(file).parent_path();
  const std::lock_guard lock(mutex_);
  const auto known = std::find_if(known_.begin(), known_.end(), [&](const Known& each) {
    return each.parent == parent.native();
  });
  if (known != known_.end()) {
    known_.splice(known_.begin(), known_, known);
  } else {
    known_.push_front({parent.string(), read_folder(directory_, parent)});
    if (known_.size() > most_folders) known_.pop_back();
  }
  return known_.front().folder;
}

}  // namespace jtlint
