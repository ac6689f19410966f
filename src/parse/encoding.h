#pragma once

#include <optional>
#include <string_view>

#include "document/span.h"
#include "parse/fault.h"

namespace jtlint {

/// Whether the bytes are UTF-16 or UTF-32, by their byte order mark or their zero bytes.
bool is_wide_encoding(std::string_view bytes);

/// Why the bytes are no text at all: a wide encoding, or zero bytes beside invalid ones.
std::optional<SyntaxFault> not_text(std::string_view bytes);

/// The first byte of a part of the text that is not UTF-8.
std::optional<SyntaxFault> invalid_byte(std::string_view bytes, Span part);

}  // namespace jtlint
