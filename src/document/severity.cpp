#include "document/severity.h"

namespace jtlint {

std::optional<Severity> severity_from(std::string_view name) {
  for (std::size_t i = 0; i < severity_names.size(); ++i) {
    if (severity_names[i] == name) return static_cast<Severity>(i);
  }
  return std::nullopt;
}

}  // namespace jtlint
