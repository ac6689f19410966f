#include "aws/partitions.h"

#include <algorithm>

#include "support/suggest.h"

namespace jtlint::aws {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_name_letter(char c) {
  return (c >= 'a' && c <= 'z') || is_digit(c) || c == '_';
}

/// Whether `text` is `-NAME-NUMBER`.
bool is_place_and_number(std::string_view text) {
  const std::size_t dash = text.rfind('-');
  if (dash == std::string_view::npos || dash < 2 || text.front() != '-') return false;
  const std::string_view name = text.substr(1, dash - 1);
  const std::string_view number = text.substr(dash + 1);
  return std::all_of(name.begin(), name.end(), is_name_letter) && !number.empty() &&
         number.size() <= 3 && std::all_of(number.begin(), number.end(), is_digit);
}

bool is_of(std::string_view region, std::string_view prefix) {
  return region.substr(0, prefix.size()) == prefix &&
         is_place_and_number(region.substr(prefix.size()));
}

bool is_below(std::string_view host, std::string_view suffix) {
  const std::size_t dot = host.size() - suffix.size() - 1;
  return host.size() > suffix.size() && host[dot] == '.' && host.substr(dot + 1) == suffix;
}

bool holds(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

const Partition* partition_of(std::string_view region) {
  for (const Partition& partition : partitions()) {
    const bool fits = std::any_of(partition.prefixes.begin(), partition.prefixes.end(),
                                  [&](std::string_view prefix) { return is_of(region, prefix); });
    if (fits) return &partition;
  }
  return nullptr;
}

bool looks_like_region(std::string_view text) {
  return partition_of(text) != nullptr;
}

bool is_host_of_aws(std::string_view host) {
  if (!host.empty() && host.back() == '.') host.remove_suffix(1);
  return std::any_of(partitions().begin(), partitions().end(), [&](const Partition& partition) {
    return is_below(host, partition.dns_suffix) || is_below(host, partition.dual_stack_suffix);
  });
}

bool is_known_region(std::string_view region) {
  const Partition* partition = partition_of(region);
  return partition != nullptr &&
         (holds(partition->iot_regions, region) || holds(partition->other_regions, region));
}

std::optional<std::string> nearest_region(std::string_view name) {
  std::vector<std::string> known;
  for (const Partition& partition : partitions()) {
    known.insert(known.end(), partition.iot_regions.begin(), partition.iot_regions.end());
    known.insert(known.end(), partition.other_regions.begin(), partition.other_regions.end());
  }
  return nearest(name, known);
}

std::vector<std::string> regions_to_ask(const Partition& partition) {
  return partition.iot_regions.empty() ? partition.other_regions : partition.iot_regions;
}

}  // namespace jtlint::aws
