#include "cli/starter.h"

#include <fmt/format.h>

#include "support/printable.h"

namespace jtlint {
namespace {

constexpr std::string_view beginning =
    R"(# How jtlint checks the job templates in this folder and below.
# docs/configuration.md of jtlint says more; jtlint check --show-config FILE, what is in force.

# The rules that run: recommended, or all.
preset: recommended

# The least severity with which a finding fails the run: error, warning or info.
fail-on: error

)";

constexpr std::string_view end =
    R"(
# Files to leave out, as in .gitignore.
# exclude: [legacy/, "*.example.yaml"]

# Single rules: off, on, error, warning or info, also with options. jtlint rules lists them.
# rules:
#   abort-missing: error
#   document-size: {severity: error, max: 65536}

# The same for some of the files.
# overrides:
#   - files: prod/
#     rules: {rollout-missing: error}

# Rule files of your own, and folders of them.
# rule-paths: [policy/]

# What this file is written for.
# required-version: ">= 0.1"
)";

constexpr std::string_view unknown_values =
    "# Values that another tool fills in before AWS sees them, as regular expressions.\n";

std::string line_for(const PlaceholdersSeen& seen) {
  const std::string more = seen.count == 1 ? "" : fmt::format(", and {} more", seen.count - 1);
  return fmt::format("  # {} in {}{}\n  - '{}'\n", printable(seen.example, 60),
                     printable(seen.place, 200), more, seen.expression);
}

}  // namespace

std::string starter_config(const std::vector<PlaceholdersSeen>& placeholders) {
  std::string text = fmt::format("{}{}", beginning, unknown_values);
  text += placeholders.empty() ? "# unknown-values: ['\\$\\{[A-Z_]+\\}']\n" : "unknown-values:\n";
  for (const PlaceholdersSeen& each : placeholders) text += line_for(each);
  return text.append(end);
}

}  // namespace jtlint
