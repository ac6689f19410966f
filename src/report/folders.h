#pragma once

#include <string>

#include "document/finding.h"
#include "source/failure.h"

namespace jtlint {

/// Where a run takes place: absolute paths without symbolic links. Empty ones are unknown.
struct Folders {
  std::string working;     ///< relative names of files start here
  std::string repository;  ///< the top of the git work tree; without one, `working`
};

/// The path of a file, called `name` by reports, from the top of the repository; outside of that
/// its absolute path.
std::string repository_path(const std::string& name, const Folders& folders);

/// That of the file that a finding is about, or else the name of what holds it.
std::string repository_path(const Finding& finding, const Folders& folders);

/// That of the file that a failure is about, the name of what is in AWS, or that of jtlint.
std::string repository_path(const Failure& failure, const Folders& folders);

/// A URI reference for such a path: relative, or `file://` and absolute. What is longer than any
/// path is cut.
std::string uri_of(const std::string& path);

}  // namespace jtlint
