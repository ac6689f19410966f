#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/catalogue.h"
#include "check/example_text.h"
#include "cli/pipeline.h"

namespace jtlint::test {

/// The built-in rules.
inline const Catalogue& catalogue() {
  static const Catalogue built_in(embedded());
  return built_in;
}

inline Selection every_rule() {
  const auto ids = catalogue().ids();
  return {ids.begin(), ids.end()};
}

/// The rules that are on by default.
inline Selection default_rules() {
  Selection selection;
  for (const Rule& rule : catalogue().rules()) {
    if (rule.on_by_default) selection.insert(rule.id);
  }
  return selection;
}

/// A text checked as a file of that name, recognised or not as every file is, or taken for a
/// dialect, as of the day of the examples.
inline FileResult lint(const std::string& name, const std::string& text,
                       const std::optional<std::string>& dialect = std::nullopt,
                       const Selection& selection = default_rules()) {
  return check_file(name, text, catalogue(), {selection, example_day, dialect});
}

/// The members that a template needs, before those that a test is about.
inline std::string with_required(const std::string& members) {
  const bool documented = members.find("document") != std::string::npos;
  return "jobTemplateId: a\ndescription: b\n" + std::string(documented ? "" : "document: '{}'\n") +
         members;
}

/// The rules of what was found, but for what is suppressed.
inline std::vector<std::string> rules_of(const FileResult& result) {
  std::vector<std::string> rules;
  for (const Finding& finding : result.findings) {
    if (!finding.suppressed) rules.push_back(finding.rule);
  }
  return rules;
}

/// The findings of a YAML text as lines "rule <underlined bytes> message".
inline std::vector<std::string> findings_of(const std::string& yaml) {
  std::vector<std::string> lines;
  for (const Finding& finding : lint("template.yaml", yaml).findings) {
    const std::string underlined = yaml.substr(finding.span.begin, finding.span.size());
    lines.push_back(finding.rule + " <" + underlined + "> " + finding.message);
  }
  return lines;
}

/// The findings of a template that has these members besides the required ones.
inline std::vector<std::string> findings_with(const std::string& members) {
  return findings_of(with_required(members));
}

}  // namespace jtlint::test
