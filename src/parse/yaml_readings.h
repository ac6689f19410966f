#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/node.h"

namespace jtlint {

/// What one reader makes of a plain scalar.
struct YamlReading {
  Kind kind;              ///< opaque for what the API has no type for: a date
  std::string words;      ///< "the number 10", "a string"
  std::string text = {};  ///< of a number or boolean, as JSON has it

  friend bool operator==(const YamlReading&, const YamlReading&) = default;
};

/// The readings of a scalar that differ in kind or number.
struct YamlReadings {
  YamlReading core;  ///< YAML 1.2, core schema (§10.3): what jtlint goes by
  YamlReading old;   ///< YAML 1.1, yaml.org/type, as PyYAML reads it
};

/// How a scalar without quotes and tag reads, where that depends on the version of YAML.
std::optional<YamlReadings> differing_readings(std::string_view scalar);

/// A plain scalar, which was read as YAML 1.2 and is `written` so, as YAML 1.1 has it. A date is
/// the string that it is written as: CloudFormation takes it for that.
Node in_yaml_1_1(Node scalar, std::string_view written);

}  // namespace jtlint
