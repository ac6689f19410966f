#pragma once

#include <optional>
#include <string>

#include "aws/iot.h"
#include "aws/json.h"

namespace jtlint::aws {

/// A version of a package, as its ARN names it.
struct PackageVersion {
  std::string arn;
  std::string package;
  std::string version;  ///< also "$default" and "$null"
};

/// Reads `arn:…:package/NAME/version/VERSION`; nothing for any other text.
std::optional<PackageVersion> read_package_arn(const std::string& arn);

/// What AWS IoT says of a version, which is one of the account and Region of `iot`.
Json package_fact(const PackageVersion& version, const Iot& iot);

}  // namespace jtlint::aws
