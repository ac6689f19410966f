#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/finding.h"
#include "document/ignore.h"
#include "suppress/terms.h"

namespace jtlint {

/// One rule of one ignore.
struct Claim {
  std::size_t ignore;
  std::size_t rule;
};

/// Ignores of one kind, and what has become of them.
class Ledger {
 public:
  /// `by` is what reports call the kind.
  explicit Ledger(std::string_view by) : by_(by) {}

  /// Returns the number of the ignore.
  std::size_t add(Ignore ignore);

  std::size_t size() const { return entries_.size(); }
  const Ignore& operator[](std::size_t number) const { return entries_[number].ignore; }

  /// Silences a finding and remembers what has done so.
  void silence(Finding& finding, Claim claim);

  /// What there is to say of an ignore: that it has expired, has no reason, or names a rule that
  /// there is not or of which it has silenced nothing.
  void report(std::size_t number, const Terms& terms, std::vector<Finding>& findings) const;

 private:
  struct Entry {
    Ignore ignore;
    std::vector<bool> used;  ///< by rule
  };

  void report_rule(const Entry& entry, std::size_t number, const Terms& terms,
                   std::vector<Finding>& findings) const;

  const std::string& unknown(const std::string& id, const Catalogue& catalogue) const;

  std::string by_;
  std::vector<Entry> entries_;
  mutable std::map<std::string, std::string> unknown_;  ///< what to say of each rule there is not
};

/// Whether an ignore still holds. Its last day is one on which it does.
bool holds(const Ignore& ignore, Day today);

}  // namespace jtlint
