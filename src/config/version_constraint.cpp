#include "config/version_constraint.h"

#include <array>
#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <string>

#include "support/printable.h"
#include "support/split.h"

namespace jtlint {
namespace {

struct Version {
  std::array<unsigned, 3> parts = {};
  std::size_t given = 0;  ///< how many of them are written
};

std::optional<Version> read_version(std::string_view text) {
  Version version;
  while (version.given < version.parts.size()) {
    const auto read =
        std::from_chars(text.data(), text.data() + text.size(), version.parts[version.given]);
    if (read.ec != std::errc()) return std::nullopt;
    ++version.given;
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    if (text.empty()) return version;
    if (text.front() != '.') return std::nullopt;
    text.remove_prefix(1);
  }
  return std::nullopt;
}

/// `~> 1.2.3` allows 1.2.9, and `~> 1.2` allows 1.9: only the last part that is written may grow.
bool is_near(const Version& version, const Version& least) {
  const std::size_t fixed = least.given == 1 ? 1 : least.given - 1;
  for (std::size_t i = 0; i < fixed; ++i) {
    if (version.parts[i] != least.parts[i]) return false;
  }
  return version.parts >= least.parts;
}

bool holds(std::string_view sign, const Version& version, const Version& limit) {
  if (sign == "~>") return is_near(version, limit);
  if (sign == ">=") return version.parts >= limit.parts;
  if (sign == "<=") return version.parts <= limit.parts;
  if (sign == ">") return version.parts > limit.parts;
  if (sign == "<") return version.parts < limit.parts;
  if (sign == "!=") return version.parts != limit.parts;
  return version.parts == limit.parts;
}

}  // namespace

Result<bool> is_version_allowed(std::string_view version, std::string_view constraint) {
  const auto own = read_version(version);
  const auto clauses = comma_separated({std::string(constraint)});
  if (clauses.empty()) return Error{"a constraint on a version is missing: write '>= 0.1'"};
  bool allowed = true;
  for (const std::string_view clause : clauses) {
    const std::size_t digits = std::min(clause.find_first_of("0123456789"), clause.size());
    const std::string_view before = clause.substr(0, digits);
    const std::string_view sign = before.substr(0, before.find_last_not_of(' ') + 1);
    const auto limit = read_version(clause.substr(digits));
    const bool known = sign.empty() || sign == "=" || sign == "!=" || sign == "~>" || sign == ">" ||
                       sign == ">=" || sign == "<" || sign == "<=";
    if (!limit || !known) {
      return Error{fmt::format("'{}' is no constraint on a version: write '>= 0.1' or '~> 1.2'",
                               printable(clause, 60))};
    }
    allowed = allowed && own && holds(sign, *own, *limit);
  }
  return allowed;
}

}  // namespace jtlint
