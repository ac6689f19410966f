#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

#include "check/json_schema/keywords.h"

namespace jtlint::json_schema {

/// How many there are of what a keyword counts in a value; nothing where it is of another kind.
using Count = std::function<std::optional<std::size_t>(const Value&, Evaluation&)>;

/// Reads a keyword that says how many of something, such as `item`, there must be at least.
void add_least(const KeywordUse& use, std::string_view noun, const Count& count);

/// The same of one that says how many there may be at most.
void add_most(const KeywordUse& use, std::string_view noun, const Count& count);

}  // namespace jtlint::json_schema
