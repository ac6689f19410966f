#include "document/tally.h"

namespace jtlint {

void Tally::add(const Finding& finding) {
  if (finding.suppressed) {
    ++suppressed;
  } else if (finding.severity == Severity::error) {
    ++errors;
  } else if (finding.severity == Severity::warning) {
    ++warnings;
  } else {
    ++infos;
  }
}

}  // namespace jtlint
