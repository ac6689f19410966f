#pragma once

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string>
#include <vector>

#include "aws/run.h"
#include "unit/aws/fake_world.h"

/// Runs over an account that is made up.
namespace jtlint::test {

using aws::Fault;
using aws::FaultKind;
using aws::Order;
using aws::Output;
using aws::Request;
using aws::Response;
using aws::World;

/// A world in which there are credentials.
class Account : public FakeWorld {
 public:
  Account() {
    environment["AWS_ACCESS_KEY_ID"] = "key";
    environment["AWS_SECRET_ACCESS_KEY"] = "secret";
  }
};

/// The path and the query of a request.
inline std::string path_of(const Request& request) {
  return request.url.substr(request.url.find('/', std::string("https://").size()));
}

inline bool is_list(const Request& request) {
  return path_of(request).substr(0, 15) == "/job-templates?";
}

inline std::string id_of(const Request& request) {
  return path_of(request).substr(15);
}

inline std::string arn(const std::string& id) {
  return "arn:aws:iot:eu-west-1:123456789012:jobtemplate/" + id;
}

/// A page of a list.
inline Response page(const std::vector<std::string>& ids, const std::string& token = "") {
  std::string items;
  for (const std::string& id : ids) {
    items += fmt::format(R"({}{{"jobTemplateId":"{}","jobTemplateArn":"{}"}})",
                         items.empty() ? "" : ",", id, arn(id));
  }
  const std::string next = token.empty() ? "" : fmt::format(R"(,"nextToken":"{}")", token);
  return json_answer(200, fmt::format(R"({{"jobTemplates":[{}]{}}})", items, next));
}

inline Response description(const std::string& id) {
  return json_answer(200, fmt::format("{{\"jobTemplateArn\": \"{}\",\n \"n\": 1.50}}", arn(id)));
}

/// What a run writes.
inline std::vector<std::string> written(FakeWorld& fake, Order order = {}) {
  if (order.regions.empty() && !order.all_regions) order.regions = {"eu-west-1"};
  std::vector<std::string> lines;
  Output output([&](std::string_view line) {
    lines.emplace_back(line.substr(0, line.size() - 1));
    return true;
  });
  const World world = fake.world();
  aws::run(order, world, output);
  return lines;
}

/// The same, sorted but for the last line, as several threads write it.
inline std::vector<std::string> lines(FakeWorld& fake, const Order& order = {}) {
  std::vector<std::string> lines = written(fake, order);
  std::sort(lines.begin(), lines.end() - 1);
  return lines;
}

inline std::string record(const std::string& id) {
  return fmt::format(R"({{"describe":{{"jobTemplateArn": "{}", "n": 1.50}},"region":"eu-west-1",)"
                     R"("account":"123456789012"}})",
                     arn(id));
}

inline std::string failure(const std::string& kind, const std::string& id,
                           const std::string& message) {
  return fmt::format(
      R"({{"failure":{{"kind":"{}","profile":null,"region":"eu-west-1","template":{},"message":"{}"}}}})",
      kind, id.empty() ? "null" : '"' + id + '"', message);
}

/// A failure of several job templates.
inline std::string shared_failure(const std::string& kind, const std::vector<std::string>& ids,
                                  const std::string& message) {
  const std::string alone = failure(kind, "", message);
  const std::string list =
      ids.empty() ? "" : fmt::format(R"(,"templates":["{}"])", fmt::join(ids, R"(",")"));
  return alone.substr(0, alone.size() - 2) + list + "}}";
}

inline const std::string whole = R"({"end":{"complete":true}})";
inline const std::string not_whole = R"({"end":{"complete":false}})";
using Lines = std::vector<std::string>;

}  // namespace jtlint::test
