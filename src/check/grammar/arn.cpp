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

/// The ends of the parts before the resource, which are colons.
using Colons = std::array<std::size_t, 4>;

/// Finds them. False where there are not so many.
inline bool find_colons(std::string_view text, Colons& colons) {
  if (!text.starts_with(Arn::prefix)) return false;
  std::size_t begin = Arn::prefix.size();
  std::uint64_t near = places_of(':', text) >> begin << begin;
  for (std::size_t& colon : colons) {
    colon = near != 0 ? static_cast<std::size_t>(std::countr_zero(near)) : text.find(':', begin);
    if (colon == std::string_view::npos) return false;
    begin = colon + 1;
    near &= near - 1;
  }
  return true;
}

/// One of the parts before the resource.
inline Span part_before(const Colons& colons, std::size_t part) {
  return {part == 0 ? Arn::prefix.size() : colons[part - 1] + 1, colons[part]};
}

constexpr std::string_view package_type = "package/";

/// The package of a resource `package/NAME/version/VERSION`.
std::optional<std::string_view> package_in(std::string_view resource) {
  if (!resource.starts_with(package_type)) return std::nullopt;
  const std::string_view id = resource.substr(package_type.size());
  const std::size_t slash = first_place('/', id);
  if (slash == id.size() || !id.substr(slash).starts_with(Arn::before_version)) return std::nullopt;
  return id.substr(0, slash);
}

}  // namespace

std::optional<std::string_view> arn_part(std::string_view text, ArnPart part) {
  Colons colons;
  if (!find_colons(text, colons)) return std::nullopt;
  if (part == ArnPart::package) return package_in(text.substr(colons.back() + 1));
  return bytes_at(text, part_before(colons, static_cast<std::size_t>(part)));
}

std::optional<Arn> split_arn(std::string_view text) {
  std::optional<Arn> arn;  // the only thing that is returned, so that it is never copied
  Colons colons;
  if (!find_colons(text, colons)) return arn;
  const std::size_t begin = colons.back() + 1;
  const std::string_view resource = text.substr(begin);
  arn.emplace();
  arn->colons_ = colons;
  arn->slash_ = begin + first_place('/', resource);
  arn->size_ = text.size();
  const auto package = package_in(resource);
  if (package) arn->package_end_ = arn->slash_ + 1 + package->size();
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
