#include "check/rule_finding.h"

#include "dialect/noun.h"

namespace jtlint {

Finding finding_of(const Rule& rule, const Catalogue& catalogue) {
  const RuleTexts& texts = catalogue.texts(rule);
  Finding finding;
  finding.rule = rule.id;
  finding.severity = rule.severity;
  finding.summary = texts.summary;
  if (!texts.sources.empty()) finding.docs_url = texts.sources.front().url;
  return finding;
}

Finding finding_of(const Rule& rule, const Template& subject, const Catalogue& catalogue) {
  Finding finding = finding_of(rule, catalogue);
  finding.summary =
      fill_in(catalogue.texts(rule).headline, {{"subject", std::string(noun_of(subject.dialect))}});
  finding.severity = rule.severity_in(subject.dialect);
  finding.source = subject.source;
  finding.document = subject.document;
  finding.dialect = subject.dialect;
  finding.template_id = subject.id;
  finding.address = subject.address;
  finding.sensitive = rule.sensitive;
  return finding;
}

}  // namespace jtlint
