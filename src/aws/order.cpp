#include "aws/order.h"

#include <fmt/format.h>
#include <set>

#include "aws/json.h"
#include "aws/url.h"

namespace jtlint::aws {
namespace {

/// Leaves the first of equal texts.
void remove_repeated(std::vector<std::string>& texts) {
  std::set<std::string> seen;
  std::erase_if(texts, [&](const std::string& text) { return !seen.insert(text).second; });
}

/// Reads members of the order, and keeps what is wrong with the first that is wrong.
class Members {
 public:
  explicit Members(const Json& order) : order_(order) {}

  void read(const char* name, std::vector<std::string>& into) {
    const Json* value = member(order_, name);
    if (value == nullptr) return;
    if (!value->is_array()) return fault(name, "a list of strings");
    for (const Json& item : *value) {
      if (!item.is_string()) return fault(name, "a list of strings");
      into.push_back(item.get<std::string>());
    }
    remove_repeated(into);
  }

  void read(const char* name, bool& into) {
    const Json* value = member(order_, name);
    if (value == nullptr) return;
    if (!value->is_boolean()) return fault(name, "true or false");
    into = value->get<bool>();
  }

  void read(const char* name, std::string& into) {
    const Json* value = member(order_, name);
    if (value == nullptr) return;
    if (!value->is_string()) return fault(name, "a string");
    into = value->get<std::string>();
  }

  void read(const char* name, double& into) {
    const Json* value = member(order_, name);
    if (value == nullptr) return;
    if (!value->is_number() || !(value->get<double>() > 0)) {
      return fault(name, "a number greater than 0");
    }
    into = value->get<double>();
  }

  const std::string& fault() const { return fault_; }

 private:
  void fault(const char* name, const char* wanted) {
    if (fault_.empty()) fault_ = fmt::format("\"{}\" of the request must be {}", name, wanted);
  }

  const Json& order_;
  std::string fault_;
};

}  // namespace

Result<Order> read_order(std::string_view line) {
  const Result<Json> json = read_json(line);
  if (!json) return Error{"the request is no JSON: " + json.error().message};
  if (!json->is_object()) return Error{"the request is no JSON object"};
  const Json* version = member(*json, "version");
  if (version == nullptr || *version != 1) {
    return Error{"the request has another version than 1, so this helper is of another release"};
  }
  Order order;
  Members members(*json);
  members.read("profiles", order.profiles);
  members.read("regions", order.regions);
  members.read("all_regions", order.all_regions);
  members.read("templates", order.templates);
  members.read("endpoint_url", order.endpoint_url);
  members.read("deep", order.deep);
  members.read("rate", order.rate);
  members.read("progress", order.progress);
  if (!members.fault().empty()) return Error{members.fault()};
  if (!order.endpoint_url.empty() && !parse_url(order.endpoint_url)) {
    return Error{"\"endpoint_url\" of the request must be an http or https URL"};
  }
  return order;
}

}  // namespace jtlint::aws
