#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/value.h"
#include "check/verdict.h"

namespace jtlint {

/// A service that is to assume a role, and for whom.
struct Caller {
  std::string_view service;  ///< `iot.amazonaws.com`
  std::string_view prefix;   ///< with which the ARNs begin for which it acts; empty: not known
  std::string_view account;  ///< likewise
};

/// What a trust policy says of a caller.
struct Trust {
  Verdict verdict = Verdict::unknown;  ///< whether the caller may assume the role
  std::string problem = {};            ///< of one that may not: why, a clause

  /// Of one that may: the condition keys that it may do without, each of which would keep it from
  /// acting for others.
  std::vector<std::string> missing = {};
};

/// Judges the trust policy of a role. IAM user guide, "Policy evaluation logic", "The confused
/// deputy problem". What nobody knows without asking IAM (`NotPrincipal`, `NotAction`, conditions
/// on other keys, a `Deny` under a condition) is never held against a policy.
Trust judge_trust(const Value& policy, const Caller& caller);

}  // namespace jtlint
