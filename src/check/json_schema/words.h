#pragma once

#include <string>
#include <string_view>

#include "check/value.h"

namespace jtlint::json_schema {

/// What stands there, in a message: `"reboot"`, `5`, `an object`.
std::string found(const Value& value);

/// A name or another string of a document, in quotes.
std::string quoted(std::string_view text);

/// "1 item", "2 items".
std::string counted(std::string_view count, std::string_view noun);

}  // namespace jtlint::json_schema
