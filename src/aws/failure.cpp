#include "aws/failure.h"

namespace jtlint::aws {

std::string_view word(FailureKind kind) {
  switch (kind) {
    case FailureKind::no_credentials:
      return "no-credentials";
    case FailureKind::wrong_profile:
      return "wrong-profile";
    case FailureKind::expired_credentials:
      return "expired-credentials";
    case FailureKind::access_denied:
      return "access-denied";
    case FailureKind::unknown_region:
      return "unknown-region";
    case FailureKind::unreachable:
      return "unreachable";
    case FailureKind::tls:
      return "tls";
    case FailureKind::throttled:
      return "throttled";
    case FailureKind::service_error:
      return "service-error";
    case FailureKind::bad_response:
      return "bad-response";
    case FailureKind::redirected:
      return "redirected";
    case FailureKind::not_found:
      return "not-found";
    case FailureKind::interrupted:
      return "interrupted";
    case FailureKind::wrong_request:
      return "wrong-request";
  }
  return "service-error";
}

}  // namespace jtlint::aws
