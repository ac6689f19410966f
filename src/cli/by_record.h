#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/finding.h"
#include "document/record_place.h"

namespace jtlint {

/// The findings of a file, apart by the records of live templates in it. Those of a record have
/// pointers that begin in what was described, as those of an audit have.
class ByRecord {
 public:
  struct Part {
    std::string arn;
    std::string pointer;  ///< what the pointers of the findings lack
    std::vector<Finding> findings = {};
  };

  ByRecord(std::vector<Finding> findings, const std::vector<RecordPlace>& records);

  std::vector<Part>& records() { return parts_; }

  /// What is about no record.
  std::vector<Finding>& others() { return others_; }

  /// All of them, in the order and with the pointers that they had.
  std::vector<Finding> joined() &&;

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::vector<Part> parts_;
  std::vector<Finding> others_;
  std::vector<std::size_t> part_of_;  ///< of each finding; `none` for the others
};

}  // namespace jtlint
