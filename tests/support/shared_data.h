#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

#include "support/source_tree.h"

namespace jtlint::test {

/// A file of reference data that lies beside the repository, in ../shared or where JTLINT_SHARED
/// says: it is not part of the project, so a test must do without.
inline std::optional<std::string> shared_data(const std::string& path) {
  const char* elsewhere = std::getenv("JTLINT_SHARED");
  const std::filesystem::path folder = elsewhere == nullptr ? JTLINT_ROOT "/../shared" : elsewhere;
  const auto file = folder / "data" / path;
  if (!std::filesystem::exists(file)) return std::nullopt;
  return read_file(file);
}

}  // namespace jtlint::test
