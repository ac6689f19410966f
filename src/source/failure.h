#pragma once

#include <string>

namespace jtlint {

/// Something that kept jtlint from finishing: exit code 3, and an entry in every report.
struct Failure {
  std::string path;     ///< as the user gave it
  std::string kind;     ///< `missing`, `unreadable`, `internal`: for scripts
  std::string message;  ///< for people: what happened and what to do
};

}  // namespace jtlint
