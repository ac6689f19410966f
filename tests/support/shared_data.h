#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

#include "support/source_tree.h"

namespace jtlint::test {

/// A folder of reference data that lies beside the repository, in ../shared or where JTLINT_SHARED
/// says: it is not part of the project, so a test must do without.
inline std::optional<std::filesystem::path> shared_folder(const std::string& path) {
  const char* elsewhere = std::getenv("JTLINT_SHARED");
  const std::filesystem::path root = elsewhere == nullptr ? JTLINT_ROOT "/../shared" : elsewhere;
  const auto found = root / "data" / path;
  if (!std::filesystem::exists(found)) return std::nullopt;
  return found;
}

/// A file of it.
inline std::optional<std::string> shared_data(const std::string& path) {
  const auto file = shared_folder(path);
  if (!file) return std::nullopt;
  return read_file(*file);
}

}  // namespace jtlint::test
