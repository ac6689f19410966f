#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "document/finding.h"
#include "report/folders.h"
#include "source/failure.h"

namespace jtlint {

/// Tells a finding of one run from the others, and knows it again in the next run, though lines
/// have moved: a hash of the rule, the file, the template and the pointer, and which one of those
/// that share all of them it is. Asked in report order, once for each.
class Fingerprints {
 public:
  /// `folders` must outlive this.
  explicit Fingerprints(const Folders& folders) : folders_(folders) {}

  /// 24 hexadecimal digits.
  std::string next(const Finding& finding);
  std::string next(const Failure& failure);

 private:
  std::string numbered(const std::string& key);

  const Folders& folders_;
  std::map<std::uint64_t, std::uint32_t> seen_;
};

}  // namespace jtlint
