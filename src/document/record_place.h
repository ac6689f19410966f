#pragma once

#include <cstddef>
#include <string>

namespace jtlint {

/// Where a file holds what was described of a live template, and which one that is.
struct RecordPlace {
  std::size_t document = 0;  ///< 0-based
  std::string pointer;       ///< RFC 6901, to the output of DescribeJobTemplate: "/describe"
  std::string arn;           ///< jobTemplateArn; empty where it is no string
};

}  // namespace jtlint
