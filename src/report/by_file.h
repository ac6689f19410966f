#pragma once

#include <string>
#include <vector>

#include "document/run.h"
#include "report/folders.h"

namespace jtlint {

/// A file that was checked, or what else holds job templates, and what was found in it.
struct FileFindings {
  std::string path;                      ///< from the top of the repository
  std::vector<const Finding*> findings;  ///< in report order; empty for a clean file
};

/// All that a run checked, in its order; of an audit, the live templates. The run must outlive it.
std::vector<FileFindings> by_file(const Run& run, const Folders& folders);

}  // namespace jtlint
