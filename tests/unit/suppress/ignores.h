#pragma once

#include <fmt/format.h>
#include <string>
#include <vector>

#include "support/lint.h"

namespace jtlint::test {

using Lines = std::vector<std::string>;

/// Findings as lines "3 role-arn"; a suppressed one as "3 role-arn (inline: reason)".
inline Lines lines_of(const std::vector<Finding>& findings) {
  Lines lines;
  for (const Finding& finding : findings) {
    const std::size_t line = finding.source->position(finding.span.begin).line;
    const std::string why = finding.suppressed ? fmt::format(" ({}: {})", finding.suppressed->by,
                                                             finding.suppressed->reason)
                                               : "";
    lines.push_back(fmt::format("{} {}{}", line, finding.rule, why));
  }
  return lines;
}

/// What is found in a file, line 1 being its first.
inline Lines found(const std::string& text, const std::string& name = "a.yaml") {
  return lines_of(lint(name, text).findings);
}

/// The same of a template in YAML whose first three lines are the required members.
inline Lines found_with(const std::string& members) {
  return found("jobTemplateId: a\ndescription: b\ndocument: '{}'\n" + members);
}

}  // namespace jtlint::test
