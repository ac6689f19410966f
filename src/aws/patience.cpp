#include "aws/patience.h"

namespace jtlint::aws {
namespace {

/// How many failures of a kind in a row are enough; 0 where they tell nothing of the next call.
int enough(FailureKind kind, bool any_success) {
  switch (kind) {
    case FailureKind::no_credentials:
    case FailureKind::wrong_profile:
    case FailureKind::expired_credentials:
    case FailureKind::interrupted:
      return 1;
    case FailureKind::tls:
    case FailureKind::unreachable:
    case FailureKind::unknown_region:
    case FailureKind::redirected:
      return 3;
    case FailureKind::access_denied:
      // A policy may allow some templates and not others.
      return any_success ? 0 : 3;
    case FailureKind::throttled:
    case FailureKind::service_error:
      return 10;
    case FailureKind::bad_response:
    case FailureKind::not_found:
    case FailureKind::wrong_request:
      return 0;
  }
  return 0;
}

}  // namespace

void Patience::succeeded() {
  any_success_ = true;
  failures_.clear();
}

void Patience::failed(const Failure& failure) {
  // What is wrong with one job template is an answer all the same.
  if (failure.of_one) return failures_.clear();
  const int limit = enough(failure.kind, any_success_);
  if (limit == 0) return;
  const int failures = ++failures_[failure.kind];
  if (!lost_ && failures >= limit) lost_ = failure.kind;
}

}  // namespace jtlint::aws
