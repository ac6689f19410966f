#include "report/tally.h"

namespace jtlint {
namespace {

std::size_t& place_of(const Finding& finding, Tally& tally) {
  if (finding.suppressed) return tally.suppressed;
  if (finding.severity == Severity::error) return tally.errors;
  return finding.severity == Severity::warning ? tally.warnings : tally.infos;
}

}  // namespace

Tally tally(const Run& run) {
  Tally result;
  for (const Finding& finding : run.findings) ++place_of(finding, result);
  return result;
}

}  // namespace jtlint
