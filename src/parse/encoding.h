#pragma once

#include <optional>
#include <string_view>

#include "parse/fault.h"

namespace jtlint {

/// Whether the bytes are UTF-16 or UTF-32, by their byte order mark or their zero bytes.
bool is_wide_encoding(std::string_view bytes);

/// Why the bytes are no UTF-8 text: another encoding, a NUL byte, an invalid byte.
std::optional<SyntaxFault> encoding_fault(std::string_view bytes);

}  // namespace jtlint
