#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/result.h"

namespace jtlint::aws {

/// What a request is signed with. None of it is ever printed.
struct Keys {
  std::string access_key;
  std::string secret_key;
  std::string session_token;  ///< empty for keys that do not expire
};

/// How a request is signed: Signature Version 4.
struct Signing {
  Keys keys;
  std::string region;
  std::string service;  ///< the name that is signed, such as "iot"
};

struct Header {
  std::string name;
  std::string value;
};

/// One HTTP request. What goes into the URL is percent-encoded already, and its query is sorted.
struct Request {
  std::string method = "GET";
  std::string url;
  std::vector<Header> headers;
  std::string body;
  std::optional<Signing> signing;
  std::string ca_bundle;  ///< a file of certificates; empty: those of the system
  std::chrono::milliseconds connect_timeout{5000};
  std::chrono::milliseconds timeout{30000};
  bool through_proxy = true;  ///< false: whatever the environment says of proxies
};

/// The answer to a request, whatever its status.
struct Response {
  long status = 0;
  std::vector<Header> headers;  ///< in order, names in lower case
  std::string body;

  /// The first header of that name, which is given in lower case; empty if there is none.
  std::string_view header(std::string_view name) const;
};

/// Why there is no whole answer.
enum class FaultKind {
  unresolved,   ///< no host of that name
  unreachable,  ///< no connection
  proxy_refused,
  timed_out,
  tls,         ///< the certificate is not trusted, or TLS failed otherwise
  wrong_name,  ///< the certificate is for another host
  ca_bundle,   ///< the file of certificates cannot be used
  cut_off,     ///< the connection broke before the answer was whole
  too_large,   ///< the answer is larger than `max_body`
  wrong_url,
  stopped,  ///< the run was interrupted
};

struct Fault {
  FaultKind kind;
  std::string message;  ///< in words, without a full stop
};

/// The largest body of an answer, in bytes.
inline constexpr std::size_t max_body = std::size_t{4} * 1024 * 1024;

/// Sends a request and waits for the answer. May be called by several threads at once.
using Transport = std::function<Result<Response, Fault>(const Request&)>;

}  // namespace jtlint::aws
