#include "document/finding.h"

#include <algorithm>
#include <tuple>

namespace jtlint {
namespace {

auto sort_key(const Finding& finding) {
  return std::tie(finding.document, finding.span, finding.rule, finding.message);
}

}  // namespace

void sort_and_unique(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return sort_key(a) < sort_key(b); });
  auto same = [](const Finding& a, const Finding& b) { return sort_key(a) == sort_key(b); };
  findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
}

}  // namespace jtlint
