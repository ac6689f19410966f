#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jtlint {

/// What two readers make of one plain scalar, in words: "the number 10", "a boolean".
struct YamlReadings {
  std::string core;  ///< YAML 1.2, core schema (§10.3): what jtlint goes by
  std::string old;   ///< YAML 1.1, yaml.org/type: PyYAML and many older readers
};

/// The readings of a scalar without quotes and tag, where they differ in kind or number. A number
/// with an exponent, which YAML 1.1 takes for a string in some spellings (`15e-1`), is left alone:
/// the SDKs refuse such a string, so nothing goes wrong unnoticed.
std::optional<YamlReadings> differing_readings(std::string_view scalar);

}  // namespace jtlint
