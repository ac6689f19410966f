#pragma once

#include <string>
#include <string_view>

#include "aws/call.h"
#include "aws/json.h"

namespace jtlint::aws {

/// What stands in place of a fact that could not be had: {"unknown": {kind, action, message}}.
/// `action` is empty where nothing was asked.
Json unknown(std::string_view kind, std::string_view action, const std::string& message);

/// The same for a call that has failed.
Json unknown(const Call& call, const CallError& error);

}  // namespace jtlint::aws
