#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "document/ignore.h"

namespace jtlint {

/// An entry of `ignore` in a configuration. What it does not name may be anything.
struct IgnoreEntry {
  Ignore ignore;                 ///< with its place in the configuration
  std::filesystem::path folder;  ///< that of the configuration, absolute

  /// Files, as a line of a `.gitignore` in that folder names them.
  std::optional<std::string> file = {};

  /// Templates, by id or address, with the wildcards `*`, `?` and `[…]`.
  std::optional<std::string> template_name = {};

  /// A value, by the JSON Pointer to it or to what it is a part of.
  std::optional<std::string> pointer = {};
};

}  // namespace jtlint
