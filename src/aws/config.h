#pragma once

#include <map>
#include <string>
#include <string_view>

#include "aws/ini.h"
#include "aws/world.h"

namespace jtlint::aws {

/// The two files that the AWS tools share, `~/.aws/config` and `~/.aws/credentials`, or those that
/// AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE name.
struct Config {
  std::string config_path;
  std::string credentials_path;
  Sections in_config;       ///< the profiles of the first, by name
  Sections in_credentials;  ///< those of the second
  Sections profiles;        ///< both; what is in the second goes before
  Sections services;        ///< sections `[services NAME]`

  /// A value of a profile, or nullptr.
  const std::string* value(std::string_view profile, std::string_view name) const;
};

/// The value of a name, or nullptr.
const std::string* find(const Section& section, std::string_view name);

/// A file that is not there is empty. An error names file and line.
Result<Config> read_config(const World& world);

/// `path` with the home directory in place of a `~` at its start.
std::string expanded(const World& world, const std::string& path);

}  // namespace jtlint::aws
