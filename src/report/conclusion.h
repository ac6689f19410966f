#pragma once

#include <string>

#include "document/run.h"

namespace jtlint {

/// What a run comes to, in words.
struct Conclusion {
  std::string subject;  ///< "Checked 2 job templates in 2 files", or that there are none
  std::string counts;   ///< "1 error, 1 failure"; empty where nothing was there to be found
  bool clean = false;   ///< something was checked, and nothing is wrong with it
};

Conclusion conclude(const Run& run);

}  // namespace jtlint
