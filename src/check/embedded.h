#pragma once

#include <string_view>

namespace jtlint {

/// The files that the build puts into the executable. The rules are one JSON array of their
/// executable keys, read at every start, and one object of their texts, read when one is shown.
struct Embedded {
  std::string_view rules;
  std::string_view rule_texts;
  std::string_view base_template;     ///< rules/base.yaml
  std::string_view schema;            ///< schemas/job-template.schema.json without descriptions
  std::string_view described_schema;  ///< the same with them, for people
};

/// Defined by the build, in the library jtlint_embedded.
const Embedded& embedded();

}  // namespace jtlint
