#pragma once

#include <map>
#include <string>
#include <string_view>

#include "support/result.h"

namespace jtlint::aws {

/// What stands in a section: names in lower case and their values. A value that begins with a line
/// break holds the lines that are indented below its name.
using Section = std::map<std::string, std::string>;

/// The sections of a file, by what stands between their brackets.
using Sections = std::map<std::string, Section>;

/// Reads a configuration file of AWS as the AWS CLI does, which means Python's configparser: `#`
/// and
/// `;` begin comments at the start of a line only, `=` or `:` ends a name, an indented line goes on
/// with the value before it, and nothing may be there twice. An error names the line.
Result<Sections> read_ini(std::string_view text);

/// The names and values in a value of indented lines: `endpoint_url` below `iot =` in a section
/// `[services …]`.
Section read_nested(std::string_view value);

}  // namespace jtlint::aws
