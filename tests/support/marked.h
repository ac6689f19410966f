#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/grammar/problem.h"

namespace jtlint {

/// The text with brackets around a part of it: `cron(0,[61] 2 ? * MON *)`.
inline std::string marked(std::string_view text, Span part) {
  std::string result(text);
  result.insert(part.end, "]");
  result.insert(part.begin, "[");
  return result;
}

/// The problems of a text as lines `text with the part marked -> message`.
inline std::vector<std::string> marked(std::string_view text,
                                       const std::vector<Problem>& problems) {
  std::vector<std::string> lines;
  for (const Problem& problem : problems) {
    lines.push_back(marked(text, problem.part) + " -> " + problem.message);
  }
  return lines;
}

}  // namespace jtlint
