#include "aws/deep/role.h"

#include <fmt/format.h>

#include "aws/deep/fact.h"
#include "aws/templates.h"
#include "aws/url.h"
#include "aws/xml.h"

namespace jtlint::aws {
namespace {

Call get_role(const Settings& settings, const Endpoint& endpoint, const std::string& name) {
  Call call{.operation = "GetRole",
            .action = "iam:GetRole",
            .service = "iam",
            .region = endpoint.region,
            .pace = "iam " + settings.profile,
            .custom_endpoint = endpoint.custom};
  call.request.method = "POST";
  call.request.url = endpoint.url.text() + "/";
  call.request.headers = {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}};
  call.request.body =
      query_of({{"Action", "GetRole"}, {"RoleName", name}, {"Version", "2010-05-08"}});
  call.request.ca_bundle = settings.ca_bundle;
  return call;
}

Json read_role(const std::string& arn, const Call& call, const std::string& body) {
  const std::string found = xml_text(body, {"Role", "Arn"});
  // A role of that name below another path is another role.
  if (!found.empty() && found != arn) return {{"arn", arn}, {"exists", false}};
  const auto policy =
      read_json(percent_decoded(xml_text(body, {"Role", "AssumeRolePolicyDocument"})));
  if (!policy) {
    return unknown(word(FailureKind::bad_response), call.action,
                   "GetRole answers without a trust policy that is JSON.");
  }
  return {{"arn", arn}, {"exists", true}, {"trustPolicy", *policy}};
}

}  // namespace

std::string role_name(const std::string& arn) {
  const std::string resource = arn_part(arn, 5);
  if (arn_part(arn, 2) != "iam" || resource.substr(0, 5) != "role/") return "";
  return resource.substr(resource.rfind('/') + 1);
}

Json role_fact(Shared& shared, Session& session, const std::string& arn,
               const std::string& region) {
  const Settings& settings = session.settings();
  const auto endpoint = endpoint_of("iam", region, settings.endpoints);
  if (!endpoint) return unknown("wrong-profile", "iam:GetRole", endpoint.error().message);
  const Call call = get_role(settings, *endpoint, role_name(arn));
  const auto response = send(
      {shared.world, session.key_source(), &shared.pacer, settings.max_attempts, &shared.answered},
      call);
  if (response) return read_role(arn, call, response->body);
  if (response.error().code == "NoSuchEntity") return {{"arn", arn}, {"exists", false}};
  return unknown(call, response.error());
}

}  // namespace jtlint::aws
