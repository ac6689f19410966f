#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace jtlint::aws {

/// The proxy that libcurl goes through to URLs of that scheme, "http" or "https": HOST:PORT as the
/// environment has it, without user and password. Empty if it names none.
std::string proxy_name(
    std::string_view scheme,
    const std::function<std::optional<std::string>(const std::string&)>& environment);

}  // namespace jtlint::aws
