#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "parse/fault.h"

namespace jtlint {

/// The first character that YAML forbids (a control character): the library would take some of
/// them for the end of the text.
std::optional<SyntaxFault> forbidden_character(std::string_view bytes);

/// The word at `offset`, so that there is something to underline.
Span yaml_word(std::string_view bytes, std::size_t offset);

/// What the YAML library refused at `offset`, in a person's words.
SyntaxFault explain_yaml_fault(std::string_view bytes, std::size_t offset,
                               std::string_view library_message);

}  // namespace jtlint
