#pragma once

#include <optional>
#include <string>

#include "support/result.h"

namespace jtlint::aws {

/// What a file holds, up to a few MiB; nothing where there is none of that name.
Result<std::optional<std::string>> read_file(const std::string& path);

}  // namespace jtlint::aws
