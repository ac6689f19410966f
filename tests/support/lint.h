#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/catalogue.h"
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

/// A text checked as a file of that name, recognised or not as every file is, by every rule,
/// or taken for a dialect.
inline FileResult lint(const std::string& name, const std::string& text,
                       const std::optional<std::string>& dialect = std::nullopt) {
  return check_file(name, text, catalogue(), {every_rule(), dialect});
}

inline std::vector<std::string> rules_of(const FileResult& result) {
  std::vector<std::string> rules;
  for (const Finding& finding : result.findings) rules.push_back(finding.rule);
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

}  // namespace jtlint::test
