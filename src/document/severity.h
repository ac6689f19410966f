#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace jtlint {

/// How much a fault matters: `error`, the service rejects the template or it cannot work;
/// `warning`, it works but is risky; `info`, hygiene.
enum class Severity { info, warning, error };

inline constexpr std::array<std::string_view, 3> severity_names = {"info", "warning", "error"};

constexpr std::string_view to_string(Severity severity) {
  return severity_names[static_cast<std::size_t>(severity)];
}

std::optional<Severity> severity_from(std::string_view name);

}  // namespace jtlint
