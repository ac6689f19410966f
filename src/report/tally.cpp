#include "report/tally.h"

namespace jtlint {

Tally tally(const Run& run) {
  Tally result = run.not_kept;
  for (const Finding& finding : run.findings) result.add(finding);
  return result;
}

}  // namespace jtlint
