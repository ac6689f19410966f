#include "aws/explain.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "aws/json.h"
#include "aws/url.h"
#include "aws/xml.h"

namespace jtlint::aws {
namespace {

/// Codes that mean the same. Several services have several names.
template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

constexpr std::array<std::string_view, 10> throttling = {"Throttling",
                                                         "ThrottlingException",
                                                         "ThrottledException",
                                                         "RequestThrottled",
                                                         "RequestThrottledException",
                                                         "TooManyRequestsException",
                                                         "RequestLimitExceeded",
                                                         "BandwidthLimitExceeded",
                                                         "SlowDown",
                                                         "PriorRequestNotComplete"};
constexpr std::array<std::string_view, 5> expired = {"ExpiredToken", "ExpiredTokenException",
                                                     "TokenRefreshRequired", "InvalidToken",
                                                     "ExpiredTokenId"};
constexpr std::array<std::string_view, 7> unrecognized = {"UnrecognizedClientException",
                                                          "InvalidClientTokenId",
                                                          "InvalidAccessKeyId",
                                                          "MissingAuthenticationTokenException",
                                                          "MissingAuthenticationToken",
                                                          "NotSignedUp",
                                                          "OptInRequired"};
constexpr std::array<std::string_view, 6> wrong_signature = {
    "InvalidSignatureException", "InvalidSignature",   "SignatureDoesNotMatch", "RequestExpired",
    "RequestTimeTooSkewed",      "IncompleteSignature"};
constexpr std::array<std::string_view, 5> denied = {"AccessDeniedException", "AccessDenied",
                                                    "UnauthorizedException",
                                                    "UnauthorizedOperation", "Forbidden"};
constexpr std::array<std::string_view, 5> missing = {
    "ResourceNotFoundException", "ResourceNotFound", "NoSuchEntity", "NoSuchKey", "NoSuchBucket"};
constexpr std::array<std::string_view, 5> internal = {"InternalFailureException", "InternalFailure",
                                                      "InternalError", "ServiceUnavailable",
                                                      "RequestTimeout"};

/// "Code" of "com.amazon.coral#Code:http://…".
std::string bare_code(std::string_view text) {
  text = text.substr(0, text.find(':'));
  return std::string(text.substr(text.rfind('#') + 1));
}

/// The time at the service, where it says so.
std::string its_time(const Response& response) {
  const std::string_view date = response.header("date");
  return date.empty() ? "" : fmt::format(" The service's clock says {}.", harmless(date));
}

CallError redirected(const Call& call, const Response& response) {
  const std::string_view location = response.header("location");
  const std::string to = location.empty() ? "elsewhere" : "to " + harmless(location);
  return {
      {FailureKind::redirected,
       fmt::format("{} answers {} with a redirect {}. It is not followed, because the request is "
                   "signed for {} alone. Check the endpoint and the proxy.",
                   host_of(call), call.operation, to, host_of(call))}};
}

CallError access_denied(const Call& call, const ServiceError& error) {
  const std::string said =
      error.message.empty() ? "" : fmt::format(" ({})", harmless(error.message));
  return {{FailureKind::access_denied,
           fmt::format("These credentials are not allowed {}{}; see docs/audit.md for the IAM "
                       "policy that it needs.",
                       call.action, said)}};
}

CallError refused_keys(const Call& call, const Response& response, const ServiceError& error) {
  if (is_one_of(expired, error.code)) {
    return {
        {FailureKind::expired_credentials,
         fmt::format("The credentials have expired: {} answers {}. Get new ones, for example by "
                     "`aws sso login` or `aws login`, and try again.",
                     call.operation, error.code)},
        Remedy::new_keys};
  }
  if (is_one_of(unrecognized, error.code)) {
    return {{FailureKind::expired_credentials,
             fmt::format("AWS does not know these credentials in {}: {} answers {}. They may be "
                         "deleted or mistyped, or the account has not enabled the Region.",
                         call.region, call.operation, error.code)},
            Remedy::new_keys};
  }
  // What the service says of a signature may hold the token that was sent.
  return {
      {FailureKind::expired_credentials,
       fmt::format("{} does not accept the signature: it answers {}. The secret key is not that "
                   "of the access key, or the clock of this machine is wrong.{}",
                   call.operation, error.code, its_time(response))},
      Remedy::new_keys};
}

std::string quoted_error(const Response& response, const ServiceError& error) {
  std::string text = fmt::format("status {}", response.status);
  if (!error.code.empty()) text += ", " + harmless(error.code);
  if (!error.message.empty()) text += ": " + harmless(error.message);
  return text;
}

CallError refused(const Call& call, const Response& response, const ServiceError& error) {
  const std::string said = quoted_error(response, error);
  if (response.status == 429 || is_one_of(throttling, error.code)) {
    return {
        {FailureKind::throttled,
         fmt::format("{} was asked too often, by us or by others in the account ({}). Try again "
                     "later, or with a smaller --rate.",
                     call.operation, said)},
        Remedy::slow_down};
  }
  if (is_one_of(missing, error.code)) {
    const bool wrong_path = call.custom_endpoint && call.operation == "ListJobTemplates";
    return {{FailureKind::not_found,
             fmt::format("{} finds nothing ({}).{}", call.operation, said,
                         wrong_path ? " Check the path of the endpoint." : "")}};
  }
  const bool again = response.status >= 500 || is_one_of(internal, error.code);
  const bool ours = again || !error.code.empty();
  std::string hint = ours ? "" : is_it_aws;
  if (response.status == 404 && call.custom_endpoint) hint = " Check the path of the endpoint.";
  return {
      {ours ? FailureKind::service_error : FailureKind::bad_response,
       again ? fmt::format("{} fails at the service ({}). Try again later.", call.operation, said)
             : fmt::format("{} refuses {} ({}).{}", host_of(call), call.operation, said, hint),
       !again},
      again ? Remedy::again : Remedy::none};
}

}  // namespace

std::string host_of(const Call& call) {
  const auto url = parse_url(call.request.url);
  return url ? url->authority() : call.request.url;
}

bool is_page(const Response& response) {
  const std::size_t begin = response.body.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos || response.body[begin] != '<') return false;
  return read_error(response).code.empty();
}

ServiceError read_error(const Response& response) {
  ServiceError error;
  error.code = bare_code(response.header("x-amzn-errortype"));
  const Result<Json> json = read_json(response.body);
  for (const char* name : {"__type", "code", "Code"}) {
    if (json && error.code.empty()) error.code = bare_code(text_member(*json, name).value_or(""));
  }
  for (const char* name : {"message", "Message", "errorMessage"}) {
    if (json && error.message.empty()) error.message = text_member(*json, name).value_or("");
  }
  if (json) return error;
  if (error.code.empty()) error.code = xml_text(response.body, {"Error", "Code"});
  error.message = xml_text(response.body, {"Error", "Message"});
  return error;
}

CallError explain(const Call& call, const Response& response) {
  const ServiceError error = read_error(response);
  CallError result;
  if (is_one_of(expired, error.code) || is_one_of(unrecognized, error.code) ||
      is_one_of(wrong_signature, error.code)) {
    result = refused_keys(call, response, error);
  } else if (response.status >= 300 && response.status < 400) {
    result = redirected(call, response);
  } else if (is_one_of(denied, error.code) ||
             ((response.status == 401 || response.status == 403) && !is_page(response))) {
    result = access_denied(call, error);
  } else {
    result = refused(call, response, error);
  }
  result.status = response.status;
  result.code = error.code;
  result.bucket_region = response.header("x-amz-bucket-region");
  return result;
}

}  // namespace jtlint::aws
