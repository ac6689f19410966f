#pragma once

#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace jtlint {

enum class EntryKind { file, directory, link, other };

struct DirectoryEntry {
  std::string name;
  EntryKind kind;
};

/// The contents of one directory, sorted so that walking them depth first meets all paths in byte
/// order (a directory sorts with the `/` that will follow its name).
struct DirectoryListing {
  std::vector<DirectoryEntry> entries;
  std::error_code error;  ///< set where the listing broke off; `entries` is what came before

  /// Whether there is an entry of that name, and of one of that kind.
  bool has(std::string_view name) const;
  bool has(std::string_view name, EntryKind kind) const;
};

DirectoryListing list_directory(const std::string& path);

}  // namespace jtlint
