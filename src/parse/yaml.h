#pragma once

#include <string_view>
#include <vector>

#include "parse/document.h"

namespace jtlint {

/// Reads every document of a YAML stream (1.2 core schema) with the bytes of each part. `bytes` is
/// valid UTF-8. Aliases become copies whose values keep the places of their anchors, and merge keys
/// (`<<`) become members; both within `limits::alias_weight`.
///
/// A document that cannot be read ends at the next line that begins with `---`.
void each_yaml_document(std::string_view bytes, const TakeDocument& take);

/// The same as the library reads it, however plain it is: what `read_plain_yaml` is held against.
void each_yaml_document_of_library(std::string_view bytes, const TakeDocument& take);

/// All documents of a stream, or the first fault in it.
Result<std::vector<Tree>, SyntaxFault> parse_yaml(std::string_view bytes);

}  // namespace jtlint
