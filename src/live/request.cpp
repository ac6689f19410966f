#include "live/request.h"

#include "report/json_layout.h"

namespace jtlint::live {
namespace {

/// Raised when the meaning of requests or messages changes.
constexpr int protocol_version = 1;

}  // namespace

std::string request_line(const Request& request) {
  Json object;
  object["version"] = protocol_version;
  object["profiles"] = request.profiles;
  object["regions"] = request.regions;
  object["all_regions"] = request.all_regions;
  object["templates"] = request.templates;
  object["endpoint_url"] = request.endpoint_url ? Json(*request.endpoint_url) : Json();
  object["deep"] = request.deep;
  object["rate"] = request.rate;
  object["progress"] = request.progress;
  return dump(object, Layout::one_line) + '\n';
}

}  // namespace jtlint::live
