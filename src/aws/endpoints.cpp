#include "aws/endpoints.h"

#include <fmt/format.h>

#include "aws/partitions.h"
#include "support/printable.h"

namespace jtlint::aws {
namespace {

std::string_view iam_host(const GlobalHosts& hosts, const EndpointSettings& settings) {
  if (settings.fips) return settings.dual_stack ? hosts.fips_dual_stack : hosts.fips;
  return settings.dual_stack ? hosts.dual_stack : hosts.plain;
}

std::string s3_host(std::string_view region, const Partition& partition,
                    const EndpointSettings& settings) {
  return fmt::format("s3{}{}.{}.{}", settings.fips ? "-fips" : "",
                     settings.dual_stack ? ".dualstack" : "", region, partition.dns_suffix);
}

std::string regional_host(std::string_view service, std::string_view region,
                          const Partition& partition, const EndpointSettings& settings) {
  // The only endpoints of STS in GovCloud are FIPS endpoints, without saying so.
  const bool fips_by_nature =
      service == "sts" && partition.id == "aws-us-gov" && !settings.dual_stack;
  return fmt::format("{}{}.{}.{}", service, settings.fips && !fips_by_nature ? "-fips" : "", region,
                     settings.dual_stack ? partition.dual_stack_suffix : partition.dns_suffix);
}

Result<Endpoint> configured(std::string_view service, std::string_view region,
                            const std::string& text, const EndpointSettings& settings) {
  const auto url = parse_url(text);
  // It may have a password, so it is not quoted.
  if (!url && text.find('@') != std::string::npos) {
    return Error{fmt::format(
        "The endpoint that is configured for {} has a user or a password in it, and an endpoint "
        "URL has none: requests are signed instead. Take out what stands before the @.",
        service)};
  }
  if (settings.fips || settings.dual_stack) {
    return Error{fmt::format(
        "The endpoint {} is configured for {}, and so are {} endpoints of AWS: it can be one only. "
        "Take back one of the two settings.",
        printable(text), service, settings.fips ? "FIPS" : "dual-stack")};
  }
  if (!url) {
    return Error{fmt::format("The endpoint {} that is configured for {} is no http or https URL.",
                             printable(text), service)};
  }
  const Partition* partition = partition_of(region);
  const bool global = service == "iam" && partition != nullptr;
  return Endpoint{*url, std::string(global ? partition->iam_region : region), true};
}

}  // namespace

Result<Endpoint> endpoint_of(std::string_view service, std::string_view region,
                             const EndpointSettings& settings) {
  auto url = settings.urls.find(std::string(service));
  if (url == settings.urls.end()) url = settings.urls.find("");
  if (url != settings.urls.end()) return configured(service, region, url->second, settings);

  const Partition* partition = partition_of(region);
  if (partition == nullptr) {
    return Error{fmt::format("{} is no Region of AWS.", printable(region))};
  }
  Endpoint endpoint{{.scheme = "https", .host = {}, .port = {}, .path = {}}, std::string(region)};
  if (service == "iam") {
    endpoint.url.host = iam_host(partition->iam, settings);
    endpoint.region = partition->iam_region;
  } else if (service == "s3") {
    endpoint.url.host = s3_host(region, *partition, settings);
  } else {
    endpoint.url.host = regional_host(service, region, *partition, settings);
  }
  return endpoint;
}

}  // namespace jtlint::aws
