#include "suppress/ignore_finding.h"

#include <utility>

#include "check/rule_finding.h"
#include "support/letter_case.h"

namespace jtlint {

void add_ignore_finding(std::string_view rule, const IgnorePlace& place, std::string message,
                        const Terms& terms, std::vector<Finding>& findings) {
  if (!terms.selection.contains(rule)) return;
  Finding finding = finding_of(*terms.catalogue.find(rule), terms.catalogue);
  finding.source = place.source;
  finding.document = place.document;
  finding.span = place.span;
  finding.pointer = place.pointer;
  finding.message = capitalised(std::move(message));
  findings.push_back(std::move(finding));
}

}  // namespace jtlint
