#pragma once

#include <string>
#include <system_error>

#include "source/failure.h"

namespace jtlint {

/// The reason the system gives for `error`, in English and as the end of a sentence:
/// "permission denied".
std::string system_reason(const std::error_code& error);

/// The failure to reach the file or directory that reports call `name`: `missing` where the path
/// leads nowhere, else `unreadable`.
Failure system_failure(const std::string& name, const std::error_code& error);

}  // namespace jtlint
