#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "aws/http.h"

namespace jtlint::aws {

/// Requests by libcurl, over connections that are used again. No redirect is followed. A request
/// under way ends with FaultKind::stopped soon after `stopped` has become true.
///
/// libcurl signs the query as it is given and the path as it is written; see Request.
class CurlTransport {
 public:
  /// `environment` is asked for the name of a proxy; libcurl itself reads it as well.
  CurlTransport(const std::atomic<bool>& stopped,
                std::function<std::optional<std::string>(const std::string&)> environment);
  CurlTransport(const CurlTransport&) = delete;
  CurlTransport& operator=(const CurlTransport&) = delete;
  ~CurlTransport();

  Result<Response, Fault> send(const Request& request);

 private:
  class Handles;

  std::unique_ptr<Handles> handles_;
  const std::atomic<bool>& stopped_;
  std::function<std::optional<std::string>(const std::string&)> environment_;
};

}  // namespace jtlint::aws
