#pragma once

#include <string_view>

#include "parse/document.h"

namespace jtlint {

/// Reads the JSON values of a text one after the other: a single one, one a line (NDJSON), or
/// outputs of a program written behind each other. A byte order mark is skipped; a byte that is not
/// UTF-8 makes its value unreadable.
///
/// A value that cannot be read is one fault, and reading goes on at the next line that begins with
/// `{` or `[`, if the text is known to hold several values: by `lines`, because values were read
/// before, or because such a line begins a value that is followed by nothing but further values.
void each_json_value(std::string_view bytes, bool lines, const TakeDocument& take);

}  // namespace jtlint
