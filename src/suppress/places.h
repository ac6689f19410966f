#pragma once

#include <map>
#include <string>
#include <vector>

#include "document/finding.h"
#include "suppress/ledger.h"

namespace jtlint {

/// Ignores by the bytes that they cover.
class Places {
 public:
  /// Notes that the rules of an ignore are to find nothing in a part of the file.
  void add(const Ignore& ignore, std::size_t number, Span part);

  /// Silences the findings that begin in such a part: each by the one that begins last. To be
  /// called once.
  void silence(std::vector<Finding>& findings, Ledger& ledger);

 private:
  struct Part {
    Span span;
    Claim claim;
  };

  /// The parts for one rule, on the way through the file.
  struct Lane {
    std::vector<Part> parts = {};
    std::size_t next = 0;
    std::vector<Part> begun = {};

    const Part* at(std::size_t offset);
  };

  std::map<std::string, Lane, std::less<>> lanes_;
};

}  // namespace jtlint
