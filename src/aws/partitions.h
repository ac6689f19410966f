#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jtlint::aws {

/// The names of a service whose one endpoint serves a whole partition: IAM. Each is what stands
/// behind `https://`, by whether FIPS and dual-stack are asked for.
struct GlobalHosts {
  std::string_view plain;
  std::string_view dual_stack;
  std::string_view fips;
  std::string_view fips_dual_stack;
};

/// A part of AWS with accounts, Regions and names of its own.
struct Partition {
  std::string_view id;          ///< as in ARNs, such as "aws-cn"
  std::string_view dns_suffix;  ///< such as "amazonaws.com.cn"
  std::string_view dual_stack_suffix;
  std::vector<std::string_view> prefixes;  ///< with which the names of its Regions begin
  GlobalHosts iam;
  std::string_view iam_region;                  ///< the Region that requests to IAM are signed for
  std::vector<std::string> iot_regions;         ///< Regions that are known to have AWS IoT
  std::vector<std::string> other_regions = {};  ///< Regions that are not
};

/// The partitions, as botocore's endpoints.json and endpoint rules have them (1.43). A Region that
/// is not listed is of the partition whose prefix its name has.
const std::vector<Partition>& partitions();

/// The partition of a Region, by the form of its name: `PREFIX-NAME-NUMBER`.
const Partition* partition_of(std::string_view region);

/// Whether a text has the form of the name of a Region of some partition: `eu-west-1`.
bool looks_like_region(std::string_view text);

/// Whether a host, in lower case, is one of AWS: its name ends in a suffix of some partition.
bool is_host_of_aws(std::string_view host);

/// Whether a Region is in the table.
bool is_known_region(std::string_view region);

/// The known Region that a name most probably means.
std::optional<std::string> nearest_region(std::string_view name);

/// The Regions of a partition to ask where all are wanted: those with AWS IoT, or all that are
/// known where of none is known that it has.
std::vector<std::string> regions_to_ask(const Partition& partition);

}  // namespace jtlint::aws
