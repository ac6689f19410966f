#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "document/span.h"
#include "parse/fault.h"

namespace jtlint {

/// How far a JSON reader had come: what it had just read, and what it was inside of.
struct JsonProgress {
  enum class After { start, open_object, open_array, name, value };

  After after = After::start;
  std::size_t offset = 0;         ///< behind the last token that was understood
  Span name;                      ///< the last member name, with quotes
  std::vector<std::size_t> open;  ///< offsets of the brackets not yet closed
};

/// Says in a person's words what is wrong with the first token that was not understood.
SyntaxFault explain_json_fault(std::string_view bytes, const JsonProgress& progress);

}  // namespace jtlint
