#pragma once

#include <optional>
#include <string>

#include "aws/config.h"
#include "aws/endpoints.h"
#include "aws/failure.h"
#include "aws/world.h"

namespace jtlint::aws {

/// What environment and files say of one profile, but for its credentials.
struct Settings {
  std::string profile;  ///< its name; "default" where nobody names one
  bool was_ordered =
      false;           ///< whether the order names it, which goes before keys of the environment
  std::string region;  ///< empty where nobody names one
  EndpointSettings endpoints;
  std::string ca_bundle;            ///< empty for that of the system
  std::optional<int> max_attempts;  ///< of one request, at least 1

  /// The profile in messages: nothing where the order names none.
  std::optional<std::string> place() const;
};

/// The settings of the profile that the order names, or else of the one of the environment. The
/// endpoint of the order, if it has one, is that of AWS IoT. Where it is no host of AWS, it stands
/// for AWS as a whole, so it is that of the other services as well, unless they have one
/// configured.
Result<Settings, Failure> read_settings(const World& world, const Config& config,
                                        const std::optional<std::string>& ordered_profile,
                                        const std::string& ordered_endpoint);

}  // namespace jtlint::aws
