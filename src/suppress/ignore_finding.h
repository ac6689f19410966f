#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/finding.h"
#include "document/span.h"
#include "suppress/terms.h"

namespace jtlint {

/// A place in a file in which something is ignored.
struct IgnorePlace {
  std::shared_ptr<const Source> source;
  std::size_t document = 0;
  Span span;
  std::string pointer = {};
};

/// Adds a finding of one of the rules about ignores, if that is selected. `message` is a clause
/// without a full stop.
void add_ignore_finding(std::string_view rule, const IgnorePlace& place, std::string message,
                        const Terms& terms, std::vector<Finding>& findings);

}  // namespace jtlint
