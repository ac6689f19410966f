#include "aws/credentials/metadata.h"

namespace jtlint::aws {

Result<Response, Fault> ask_metadata(const Search& search, const std::string& method,
                                     const std::string& url, std::vector<Header> headers,
                                     std::chrono::milliseconds timeout) {
  Request request;
  request.method = method;
  request.url = url;
  request.headers = std::move(headers);
  request.connect_timeout = timeout;
  request.timeout = timeout;
  request.through_proxy = false;
  request.ca_bundle = search.settings.ca_bundle;
  return search.world.transport(request);
}

}  // namespace jtlint::aws
