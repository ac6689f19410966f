#include "aws/credentials/sts.h"

#include <fmt/format.h>

#include "aws/endpoints.h"
#include "aws/partitions.h"
#include "aws/send.h"
#include "aws/url.h"
#include "aws/xml.h"

namespace jtlint::aws {
namespace {

/// The account in "arn:aws:sts::123456789012:assumed-role/…".
std::string account_of(const std::string& arn) {
  std::size_t at = 0;
  for (int colons = 0; colons < 4; ++colons) {
    at = arn.find(':', at);
    if (at == std::string::npos) return "";
    ++at;
  }
  return arn.substr(at, arn.find(':', at) - at);
}

Result<Credentials, Failure> read_answer(const std::string& operation, const std::string& body) {
  const auto text = [&](const char* name) { return xml_text(body, {"Credentials", name}); };
  Credentials credentials{{text("AccessKeyId"), text("SecretAccessKey"), text("SessionToken")}};
  const Keys& keys = credentials.keys;
  if (keys.access_key.empty() || keys.secret_key.empty()) {
    return Failure{FailureKind::bad_response,
                   fmt::format("STS answers {} without credentials.", operation)};
  }
  credentials.expires = read_time(text("Expiration"));
  credentials.account = account_of(xml_text(body, {"AssumedRoleUser", "Arn"}));
  return credentials;
}

/// STS is asked in the Region of the settings, or where none is set in the first of the partition.
std::string region_of(const Settings& settings) {
  if (looks_like_region(settings.region)) return settings.region;
  return std::string(partitions().front().iam_region);
}

}  // namespace

Result<Credentials, Failure> assume_role(
    const Search& search, const Keys* keys,
    std::vector<std::pair<std::string, std::string>> parameters) {
  const std::string operation = keys == nullptr ? "AssumeRoleWithWebIdentity" : "AssumeRole";
  const auto endpoint = endpoint_of("sts", region_of(search.settings), search.settings.endpoints);
  if (!endpoint) return Failure{FailureKind::wrong_profile, endpoint.error().message};
  parameters.emplace_back("Action", operation);
  parameters.emplace_back("Version", "2011-06-15");
  Call call{.operation = operation,
            .action = "sts:" + operation,
            .service = keys == nullptr ? "" : "sts",
            .region = endpoint->region,
            .custom_endpoint = endpoint->custom,
            .fips = search.settings.endpoints.fips};
  call.request.method = "POST";
  call.request.url = endpoint->url.text() + "/";
  call.request.headers = {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}};
  call.request.body = query_of(std::move(parameters));
  call.request.ca_bundle = search.settings.ca_bundle;
  const KeySource source{[keys]() -> Result<Keys, Failure> { return *keys; }, {}};
  const auto response = send({search.world, source, nullptr, search.settings.max_attempts}, call);
  if (!response) return response.error().failure;
  return read_answer(operation, response->body);
}

std::string usual_session_name(const World& world) {
  return fmt::format("jtlint-{}", world.clock.unix_seconds());
}

}  // namespace jtlint::aws
