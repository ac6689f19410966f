#pragma once

#include <cstddef>
#include <string_view>

#include "document/node.h"
#include "parse/fault.h"
#include "support/result.h"

namespace jtlint {

/// Reads one JSON value (RFC 8259) with the exact bytes of each part. `bytes` is valid UTF-8; a
/// byte order mark is skipped. Any number of digits is accepted: nothing is rounded.
Result<Tree, SyntaxFault> parse_json(std::string_view bytes);

/// A JSON value that stands somewhere in a text.
struct JsonValue {
  Tree tree;
  std::size_t end;  ///< the offset behind its last byte
};

/// Reads the JSON value that begins at or after `begin`, whatever comes behind it.
Result<JsonValue, SyntaxFault> parse_json_value(std::string_view bytes, std::size_t begin);

/// Reads the JSON value that `text` spells, with the places that `text` has in its own file. A
/// fault's places are offsets into the decoded text.
Result<Tree, SyntaxFault> parse_embedded_json(const Text& text);

}  // namespace jtlint
