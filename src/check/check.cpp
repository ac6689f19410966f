#include "check/check.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "check/merge_readings.h"
#include "check/reading_check.h"
#include "check/rule_finding.h"
#include "check/screen/screens.h"
#include "support/letter_case.h"

namespace jtlint {
namespace {

Finding finding_in(const DocumentPlace& place, std::string_view rule, const Catalogue& catalogue) {
  Finding finding = finding_of(*catalogue.find(rule), catalogue);
  finding.source = place.source;
  finding.document = place.number;
  return finding;
}

/// What the dialect has found, of the rules that are selected.
std::vector<Finding> faults_of(const Template& subject, const Catalogue& catalogue,
                               const Selection& selection) {
  std::vector<Finding> findings;
  for (const DialectFault& fault : subject.faults) {
    if (!selection.contains(fault.rule)) continue;
    Finding finding = finding_of(*catalogue.find(fault.rule), subject, catalogue);
    finding.span = fault.span;
    finding.pointer = fault.pointer;
    finding.message = capitalised(fault.message);
    finding.related = fault.related;
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace

std::vector<Finding> check(const Template& subject, const Catalogue& catalogue,
                           const Selection& selection, Day today, const Shortcuts& shortcuts) {
  std::vector<std::vector<Finding>> by_reading;
  for (const Reading& reading : subject.readings) {
    const bool looked_at = shortcuts.suspicion != nullptr && subject.dialect == "describe";
    CheckTerms terms{catalogue, selection, today};
    if (looked_at) {
      terms.suspicion = shortcuts.suspicion;
    } else if (shortcuts.screens != nullptr) {
      terms.screen = shortcuts.screens->next(subject.dialect);
    }
    by_reading.push_back(check_reading(subject, *reading.root, terms));
  }
  std::vector<Finding> findings = merge_readings(subject.readings, std::move(by_reading));
  auto faults = faults_of(subject, catalogue, selection);
  std::move(faults.begin(), faults.end(), std::back_inserter(findings));
  return findings;
}

Finding syntax_error(const SyntaxFault& fault, const DocumentPlace& place,
                     const Catalogue& catalogue) {
  Finding finding = finding_in(place, "syntax-error", catalogue);
  finding.span = fault.span;
  finding.message = capitalised(fault.message);
  if (fault.note) {
    finding.related.push_back({capitalised(fault.note->message), "", fault.note->span});
  }
  return finding;
}

Finding not_a_template(const Refusal& refusal, const DocumentPlace& place,
                       const Catalogue& catalogue) {
  Finding finding = finding_in(place, "not-a-job-template", catalogue);
  finding.span = refusal.span;
  finding.pointer = refusal.pointer;
  finding.message = capitalised(refusal.message);
  return finding;
}

}  // namespace jtlint
