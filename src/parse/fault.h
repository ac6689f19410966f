#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "document/span.h"
#include "source/source.h"

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

/// A file that is written for jtlint, a rule or a configuration, and what is wrong with it, in the
/// order of the places.
struct FaultyFile {
  std::shared_ptr<const Source> source;
  std::vector<SyntaxFault> faults;
};

}  // namespace jtlint
