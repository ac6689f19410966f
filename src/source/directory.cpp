#include "source/directory.h"

#include <algorithm>
#include <filesystem>

namespace jtlint {
namespace {

namespace fs = std::filesystem;

EntryKind kind_of(const fs::directory_entry& entry) {
  std::error_code error;
  if (entry.is_symlink(error)) return EntryKind::link;
  if (entry.is_directory(error)) return EntryKind::directory;
  if (entry.is_regular_file(error)) return EntryKind::file;
  return error ? EntryKind::file : EntryKind::other;  // reading it will tell what is wrong
}

/// The order of paths: a directory stands where the paths of what is in it do.
bool comes_before(const DirectoryEntry& a, const DirectoryEntry& b) {
  const std::size_t common = std::min(a.name.size(), b.name.size());
  const int order = a.name.compare(0, common, b.name, 0, common);
  if (order != 0) return order < 0;
  const auto next = [&](const DirectoryEntry& entry) {
    if (entry.name.size() > common)
      return static_cast<int>(static_cast<unsigned char>(entry.name[common]));
    return entry.kind == EntryKind::directory ? int{'/'} : -1;
  };
  return next(a) < next(b);
}

}  // namespace

bool DirectoryListing::has(std::string_view name) const {
  return std::any_of(entries.begin(), entries.end(),
                     [&](const DirectoryEntry& entry) { return entry.name == name; });
}

bool DirectoryListing::has(std::string_view name, EntryKind kind) const {
  return std::any_of(entries.begin(), entries.end(), [&](const DirectoryEntry& entry) {
    return entry.name == name && entry.kind == kind;
  });
}

DirectoryListing list_directory(const std::string& path) {
  DirectoryListing listing;
  fs::directory_iterator at(path, listing.error);
  while (!listing.error && at != fs::directory_iterator()) {
    listing.entries.push_back({at->path().filename().native(), kind_of(*at)});
    at.increment(listing.error);
  }
  std::sort(listing.entries.begin(), listing.entries.end(), comes_before);
  return listing;
}

}  // namespace jtlint
