#pragma once

#include <optional>
#include <string>

#include "document/span.h"

namespace jtlint {

/// Why a text cannot be read, and where. The message is a clause without a full stop.
struct SyntaxFault {
  Span span;
  std::string message;

  /// A second place that explains the first, such as the bracket that is never closed.
  struct Note {
    Span span;
    std::string message;
  };
  std::optional<Note> note;
};

}  // namespace jtlint
