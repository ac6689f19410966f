#include "check/grammar/arn.h"

#include <array>
#include <cstddef>

#include "check/grammar/characters.h"

namespace jtlint {
namespace {

/// Finds the package and the version in `package/NAME/version/VERSION`.
void split_package_version(std::string_view text, Arn& arn) {
  constexpr std::string_view between = "/version/";
  if (bytes_at(text, arn.resource_type) != "package") return;
  const std::size_t slash = bytes_at(text, arn.resource_id).find('/');
  if (slash == std::string_view::npos) return;
  const std::size_t name_end = arn.resource_id.begin + slash;
  if (!text.substr(name_end).starts_with(between)) return;
  arn.package = Span{arn.resource_id.begin, name_end};
  arn.version = Span{name_end + between.size(), arn.resource_id.end};
}

}  // namespace

std::optional<Arn> split_arn(std::string_view text) {
  if (!text.starts_with("arn:")) return std::nullopt;
  std::array<Span, 4> parts;
  std::size_t begin = 4;
  for (Span& part : parts) {
    const std::size_t colon = text.find(':', begin);
    if (colon == std::string_view::npos) return std::nullopt;
    part = {begin, colon};
    begin = colon + 1;
  }
  Arn arn;
  arn.partition = parts[0];
  arn.service = parts[1];
  arn.region = parts[2];
  arn.account = parts[3];
  arn.resource = {begin, text.size()};
  const std::size_t slash = text.find('/', begin);
  const bool typed = slash != std::string_view::npos;
  arn.resource_type = {begin, typed ? slash : text.size()};
  arn.resource_id = {typed ? slash + 1 : text.size(), text.size()};
  split_package_version(text, arn);
  return arn;
}

std::optional<ArnKind> arn_kind_from(std::string_view name) {
  if (name == "role") return ArnKind::role;
  if (name == "job") return ArnKind::job;
  if (name == "package-version") return ArnKind::package_version;
  if (name == "job-template") return ArnKind::job_template;
  if (name == "target") return ArnKind::target;
  return std::nullopt;
}

}  // namespace jtlint
