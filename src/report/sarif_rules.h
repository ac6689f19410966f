#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "check/catalogue.h"
#include "document/run.h"
#include "report/json_parts.h"

namespace jtlint {

/// The rules of a run's findings, as `tool.driver.rules` of SARIF has them.
class SarifRules {
 public:
  /// Without a catalogue, a rule is described by what its findings say.
  SarifRules(const Run& run, const Catalogue* catalogue);

  Json list() const;
  std::size_t index_of(const std::string& rule) const { return indices_.at(rule); }

 private:
  const Catalogue* catalogue_;
  std::map<std::string, const Finding*> examples_;  ///< the first finding of each rule
  std::map<std::string, std::size_t> indices_;
};

/// `error`, `warning` or `note`.
std::string_view sarif_level(Severity severity);

}  // namespace jtlint
