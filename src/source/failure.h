#pragma once

#include <string>

namespace jtlint {

/// Something that kept jtlint from finishing: exit code 3, and an entry in every report.
struct Failure {
  std::string path;          ///< as the user gave it, or a name of what is in AWS
  std::string kind;          ///< `missing`, `unreadable`, `internal`: for scripts
  std::string message;       ///< for people: what happened and what to do
  bool in_aws = false;       ///< `path` is a profile, a Region, a template or a row of them
  bool consequence = false;  ///< only names what was lost by what another failure tells of
};

}  // namespace jtlint
