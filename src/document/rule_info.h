#pragma once

#include <array>
#include <optional>
#include <string>
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

/// What is known of a rule apart from how it judges: enough to list, select and report it.
struct RuleInfo {
  std::string id;
  Severity severity = Severity::error;
  bool on_by_default = true;
  std::string summary;  ///< one sentence, parameters filled in
  std::string docs_url;
};

}  // namespace jtlint
