#pragma once

#include <string>
#include <string_view>

#include "document/finding.h"
#include "report/json_layout.h"
#include "report/masks.h"

/// What the formats that are JSON share.
namespace jtlint {

/// A name as data: stray bytes become U+FFFD, and what is longer than any real name is cut.
Json text_json(std::string_view bytes);

/// The same as a text.
std::string data_text(std::string_view bytes);

/// Writes lines, columns and offsets of a span; null without a file.
void write_range(JsonWriter& json, const Source* file, Span span);

/// In what the offsets into the code of a snippet count.
enum class Offsets { code_points, bytes };

/// Writes the line at fault; null where no file holds it. `further` may write more members.
void write_snippet(JsonWriter& json, const Finding& finding, const Masks& masks, Offsets offsets,
                   FunctionRef<void()> further);

}  // namespace jtlint
