#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jtlint::aws {

/// What kept us from seeing something. The words are those of `word`.
enum class FailureKind {
  no_credentials,
  wrong_profile,
  expired_credentials,
  access_denied,
  unknown_region,
  unreachable,
  tls,
  throttled,
  service_error,
  bad_response,
  redirected,
  not_found,
  interrupted,
  wrong_request,
};

/// How a kind is written in a message, such as "access-denied".
std::string_view word(FailureKind kind);

/// A sentence or two: what happened, and what to do.
struct Failure {
  FailureKind kind;
  std::string message;
  bool of_one = false;  ///< whether it is about one request, and tells nothing of the next
};

}  // namespace jtlint::aws
