#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include "support/lint.h"

namespace jtlint::test {

/// The findings in a text as lines "rule pointer <underlined bytes> message", but for those of one
/// rule, which a test is not about.
inline std::vector<std::string> placed(const FileResult& result, const std::string& text,
                                       std::string_view ignored = "") {
  std::vector<std::string> lines;
  for (const Finding& finding : result.findings) {
    if (finding.rule == ignored) continue;
    lines.push_back(fmt::format("{} {} <{}> {}", finding.rule, finding.pointer,
                                text.substr(finding.span.begin, finding.span.size()),
                                finding.message));
  }
  return lines;
}

}  // namespace jtlint::test
