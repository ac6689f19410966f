#pragma once

#include <string>

#include "document/span.h"

namespace jtlint {

/// What is wrong with a text, and where. Every grammar reports its faults so.
struct Problem {
  Span part;            ///< byte offsets into the decoded text
  std::string message;  ///< names the part, says what was found and what is allowed; no full stop

  friend bool operator==(const Problem&, const Problem&) = default;
};

}  // namespace jtlint
