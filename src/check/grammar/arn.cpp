#include "check/grammar/arn.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "check/grammar/characters.h"
#include "support/byte_places.h"

namespace jtlint {
namespace {

/// Those before the resource, of which each ends in a colon.
std::optional<std::array<Span, 4>> first_parts(std::string_view text) {
  if (!text.starts_with("arn:")) return std::nullopt;
  std::array<Span, 4> parts;
  std::size_t begin = 4;
  std::uint64_t colons = places_of(':', text) >> begin << begin;
  for (Span& part : parts) {
    const bool near = colons != 0;
    const std::size_t end =
        near ? static_cast<std::size_t>(std::countr_zero(colons)) : text.find(':', begin);
    if (end == std::string_view::npos) return std::nullopt;
    part = {begin, end};
    begin = end + 1;
    colons &= colons - 1;
  }
  return parts;
}

constexpr std::string_view package_type = "package/";
constexpr std::string_view between = "/version/";

/// The package of a resource `package/NAME/version/VERSION`.
std::optional<std::string_view> package_in(std::string_view resource) {
  if (!resource.starts_with(package_type)) return std::nullopt;
  const std::string_view id = resource.substr(package_type.size());
  const std::size_t slash = first_place('/', id);
  if (slash == id.size() || !id.substr(slash).starts_with(between)) return std::nullopt;
  return id.substr(0, slash);
}

/// Finds the package and the version in that.
void split_package_version(std::string_view text, Arn& arn) {
  const auto package = package_in(text.substr(arn.resource.begin));
  if (!package) return;
  const std::size_t begin = arn.resource_id.begin;
  arn.package = Span{begin, begin + package->size()};
  arn.version = Span{arn.package->end + between.size(), arn.resource_id.end};
}

}  // namespace

std::optional<std::string_view> arn_part(std::string_view text, ArnPart part) {
  const auto parts = first_parts(text);
  if (!parts) return std::nullopt;
  if (part == ArnPart::package) return package_in(text.substr(parts->back().end + 1));
  return bytes_at(text, (*parts)[static_cast<std::size_t>(part)]);
}

std::optional<Arn> split_arn(std::string_view text) {
  const auto parts = first_parts(text);
  if (!parts) return std::nullopt;
  const std::size_t begin = parts->back().end + 1;
  Arn arn;
  arn.partition = (*parts)[0];
  arn.service = (*parts)[1];
  arn.region = (*parts)[2];
  arn.account = (*parts)[3];
  arn.resource = {begin, text.size()};
  const std::size_t slash = begin + first_place('/', text.substr(begin));
  arn.resource_type = {begin, slash};
  arn.resource_id = {std::min(slash + 1, text.size()), text.size()};
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
