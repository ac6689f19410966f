#include "aws/iot.h"

#include <fmt/format.h>

namespace jtlint::aws {

Iot::Iot(Shared& shared, Session& session, std::string region)
    : shared_(shared), session_(session), region_(std::move(region)) {}

Result<Response, CallError> Iot::get(const std::string& operation, const std::string& path) const {
  const Settings& settings = session_.settings();
  const auto endpoint = endpoint_of("iot", region_, settings.endpoints);
  if (!endpoint) return CallError{{FailureKind::wrong_profile, endpoint.error().message}};
  const std::string known = account();
  const std::string payer = known.empty() ? "profile " + settings.profile : known;
  Call call{.operation = operation,
            .action = "iot:" + operation,
            .service = "iot",
            .region = endpoint->region,
            .pace = fmt::format("{} {} {}", payer, region_, operation),
            .custom_endpoint = endpoint->custom,
            .fips = settings.endpoints.fips};
  call.request.url = endpoint->url.text() + path;
  call.request.ca_bundle = settings.ca_bundle;
  return send({shared_.world, session_.key_source(), &shared_.pacer, settings.max_attempts,
               &shared_.answered},
              call);
}

void Iot::set_account(const std::string& account) {
  const std::scoped_lock lock(mutex_);
  if (!account.empty()) account_ = account;
}

std::string Iot::account() const {
  const std::scoped_lock lock(mutex_);
  return account_.empty() ? session_.account() : account_;
}

}  // namespace jtlint::aws
