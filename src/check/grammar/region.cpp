#include "check/grammar/region.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "check/grammar/characters.h"

namespace jtlint {
namespace {

struct Prefix {
  std::string_view region;
  std::string_view partition;
};

constexpr std::array<Prefix, 7> prefixes = {{{"cn-", "aws-cn"},
                                             {"us-gov-", "aws-us-gov"},
                                             {"us-iso-", "aws-iso"},
                                             {"us-isob-", "aws-iso-b"},
                                             {"eu-isoe-", "aws-iso-e"},
                                             {"us-isof-", "aws-iso-f"},
                                             {"eusc-", "aws-eusc"}}};

}  // namespace

std::string_view partition_of(std::string_view region) {
  const auto found = std::find_if(prefixes.begin(), prefixes.end(), [&](const Prefix& prefix) {
    return region.starts_with(prefix.region);
  });
  return found == prefixes.end() ? "aws" : found->partition;
}

bool partition_has_prefix(std::string_view partition) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](const Prefix& prefix) { return prefix.partition == partition; });
}

bool is_region(std::string_view name) {
  std::size_t words = 0;
  std::size_t at = 0;
  while (at < name.size() && is_lower(name[at])) {
    while (at < name.size() && is_lower(name[at])) ++at;
    if (at == name.size() || name[at] != '-') return false;
    ++at;
    ++words;
  }
  return words >= 2 && is_number(name.substr(at));
}

}  // namespace jtlint
