#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jtlint::aws {

/// The words of a command as a POSIX shell splits them, without any other of its powers: quotes and
/// backslashes, no variables, no patterns. Nothing where a quote is not closed. This is how the AWS
/// CLI reads `credential_process` and the headers of sections.
std::optional<std::vector<std::string>> shell_words(std::string_view text);

}  // namespace jtlint::aws
