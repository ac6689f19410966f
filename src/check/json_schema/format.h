#pragma once

#include <string>
#include <string_view>

namespace jtlint::json_schema {

/// A format that a string may have.
struct Format {
  std::string_view name;
  std::string_view words;  ///< "a date such as 2026-11-23"
  bool (*fits)(std::string_view);
};

/// The format of that name, or null.
const Format* find_format(std::string_view name);

/// There is no such format, or it is not judged here.
std::string unknown_format(std::string_view name);

}  // namespace jtlint::json_schema
