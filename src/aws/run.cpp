#include "aws/run.h"

#include <fmt/format.h>

#include "aws/json.h"
#include "aws/url.h"

namespace jtlint::aws {
namespace {

struct Target {
  std::string base;
  Signing signing;
};

Result<Json> ask(const World& world, const Target& target, const std::string& path,
                 std::string& body) {
  Request request;
  request.url = target.base + path;
  request.signing = target.signing;
  const auto response = world.transport(request);
  if (!response) return Error{response.error().message};
  if (response->status != 200) return Error{fmt::format("status {}", response->status)};
  body = response->body;
  return read_json(body);
}

void describe(const World& world, const Target& target, const std::string& id, Output& output) {
  std::string body;
  const Result<Json> answer = ask(world, target, "/job-templates/" + id, body);
  const Place place{{}, target.signing.region, id};
  if (!answer) return output.failure({FailureKind::service_error, answer.error().message}, place);
  const std::string arn = text_member(*answer, "jobTemplateArn").value_or("");
  const std::size_t account = arn.find(target.signing.region) + target.signing.region.size() + 1;
  output.record({on_one_line(body), target.signing.region,
                 arn.substr(std::min(account, arn.size()), 12), ""});
}

void list(const World& world, const Target& target, Output& output) {
  std::string token;
  do {
    std::vector<std::pair<std::string, std::string>> query = {{"maxResults", "250"}};
    if (!token.empty()) query.emplace_back("nextToken", token);
    std::string body;
    const Result<Json> page = ask(world, target, "/job-templates?" + query_of(query), body);
    if (!page) {
      return output.failure({FailureKind::service_error, page.error().message},
                            {{}, target.signing.region, {}});
    }
    const Json* items = member(*page, "jobTemplates");
    if (items == nullptr) return;
    for (const Json& item : *items) {
      describe(world, target, text_member(item, "jobTemplateId").value_or(""), output);
    }
    token = text_member(*page, "nextToken").value_or("");
  } while (!token.empty());
}

}  // namespace

void run(const Order& order, const World& world, Output& output) {
  const auto get = [&](const char* name) { return world.environment(name).value_or(""); };
  std::vector<std::string> regions = order.regions;
  if (regions.empty()) regions.push_back(get("AWS_REGION"));
  for (const std::string& region : regions) {
    const Keys keys{get("AWS_ACCESS_KEY_ID"), get("AWS_SECRET_ACCESS_KEY"),
                    get("AWS_SESSION_TOKEN")};
    const std::string base = order.endpoint_url.empty() ? "https://iot." + region + ".amazonaws.com"
                                                        : parse_url(order.endpoint_url)->text();
    list(world, {base, {keys, region, "iot"}}, output);
  }
  output.end(!output.failed());
}

}  // namespace jtlint::aws
