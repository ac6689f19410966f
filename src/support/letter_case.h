#pragma once

#include <string>
#include <string_view>

namespace jtlint {

/// `text` as the beginning of a sentence, and `timeoutConfig` in PascalCase.
std::string capitalised(std::string text);

/// `timeout_config` of `timeoutConfig` and of `TimeoutConfig`.
std::string snake_case(std::string_view name);

/// `timeoutConfig` of `timeout_config` and of `TimeoutConfig`.
std::string camel_case(std::string_view name);

}  // namespace jtlint
