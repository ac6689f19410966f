#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "check/catalogue.h"
#include "document/run.h"
#include "report/json_parts.h"

namespace jtlint {

/// The rules of a run's findings, as `tool.driver.rules` of SARIF has them. Where own rules of two
/// folders have one id, but are not the same, they are two entries: a result says by its index
/// which one it is about.
class SarifRules {
 public:
  /// Without a catalogue, a rule is described by what its findings say.
  SarifRules(const Run& run, const Catalogue* catalogue);

  Json list() const;
  std::size_t index_of(const Finding& finding) const { return indices_.at(key_of(finding)); }

 private:
  /// An id, and where the fact behind it is written, or else the fact.
  using Key = std::pair<std::string, std::string>;

  static Key key_of(const Finding& finding);

  const Catalogue* catalogue_;
  std::map<Key, const Finding*> examples_;  ///< the first finding of each rule
  std::map<Key, std::size_t> indices_;
};

/// `error`, `warning` or `note`.
std::string_view sarif_level(Severity severity);

}  // namespace jtlint
