#pragma once

#include <map>
#include <string>
#include <string_view>

#include "aws/url.h"
#include "support/result.h"

namespace jtlint::aws {

/// What decides where a service is asked.
struct EndpointSettings {
  bool fips = false;
  bool dual_stack = false;
  /// URLs that somebody has configured, by the name of the service ("iot"); "" is for all others.
  std::map<std::string, std::string> urls;
};

/// Where a service is asked.
struct Endpoint {
  Url url;
  std::string region;   ///< for which requests are signed
  bool custom = false;  ///< whether somebody has configured it
};

/// The endpoint of "iot", "sts", "s3" or "iam" in a Region. An error where a URL is configured
/// together with FIPS or dual-stack, is no URL, or the Region is none.
Result<Endpoint> endpoint_of(std::string_view service, std::string_view region,
                             const EndpointSettings& settings);

}  // namespace jtlint::aws
