#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "support/result.h"

namespace jtlint::aws {

/// JSON whose members keep their order.
using Json = nlohmann::ordered_json;

/// The value that a text is, or why it is none: no JSON, no UTF-8, a number that no double holds.
Result<Json> read_json(std::string_view text);

/// On one line; what is no UTF-8 in it becomes U+FFFD.
std::string written(const Json& value);

/// The member of that name, if `value` is an object that has it and it is not null.
const Json* member(const Json& value, std::string_view name);

/// The same, if it is a string.
std::optional<std::string> text_member(const Json& value, std::string_view name);

/// `text`, which is JSON, on one line: its numbers and the order of its members stay as they are.
std::string on_one_line(std::string_view text);

}  // namespace jtlint::aws
