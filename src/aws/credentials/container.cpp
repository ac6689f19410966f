#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "aws/credentials/metadata.h"
#include "aws/url.h"
#include "support/printable.h"

namespace jtlint::aws {
namespace {

constexpr int attempts = 3;

Failure failed(const std::string& why) {
  return {FailureKind::no_credentials,
          fmt::format("The container's endpoint gives no credentials: {}.", why)};
}

bool is_loopback(const std::string& host) {
  const bool numeric = host.find_first_not_of("0123456789.") == std::string::npos;
  return host == "[::1]" || (numeric && host.substr(0, 4) == "127.");
}

/// Without TLS, a token may go to this machine and to the container agents of AWS only.
bool may_be_asked(const Url& url) {
  constexpr std::array<std::string_view, 4> allowed = {"169.254.170.2", "169.254.170.23",
                                                       "[fd00:ec2::23]", "localhost"};
  return url.scheme == "https" || is_loopback(url.host) ||
         std::find(allowed.begin(), allowed.end(), url.host) != allowed.end();
}

/// The header that tells the endpoint who asks, if there is one.
Result<std::vector<Header>, Failure> authorization(const World& world) {
  std::optional<std::string> token = world.environment("AWS_CONTAINER_AUTHORIZATION_TOKEN");
  if (const auto path = world.environment("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE")) {
    const auto text = world.read_file(*path);
    if (!text) return failed(text.error().message);
    if (!*text) return failed(printable(*path) + " is not there");
    token = **text;
  }
  std::vector<Header> headers = {{"Accept", "application/json"}};
  if (!token || token->empty()) return headers;
  if (token->find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos) {
    return failed("the authorization token has a line break in it");
  }
  headers.push_back({"Authorization", *token});
  return headers;
}

std::string refusal(long status) {
  const bool denied = status == 401 || status == 403;
  return fmt::format("it answers with status {}{}", status,
                     denied ? ". Check AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE, or "
                              "AWS_CONTAINER_AUTHORIZATION_TOKEN"
                            : "");
}

Found ask(const Search& search, const std::string& url) {
  const auto headers = authorization(search.world);
  if (!headers) return headers.error();
  std::string why;
  for (int attempt = 0; attempt < attempts; ++attempt) {
    const Clock& clock = search.world.clock;
    if (attempt > 0 && !clock.wait_until(clock.now() + std::chrono::seconds(1))) break;
    const auto response = ask_metadata(search, "GET", url, *headers, std::chrono::seconds(2));
    if (response && response->status == 200) {
      const auto credentials = read_credentials(response->body, "Token");
      if (credentials) return std::optional(*credentials);
      return failed("its answer has none");
    }
    why = response ? refusal(response->status) : response.error().message;
  }
  return failed(why);
}

}  // namespace

Found from_container(const Search& search) {
  std::string url;
  if (const auto relative = search.world.environment("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")) {
    url = "http://169.254.170.2" + *relative;
  } else if (const auto full = search.world.environment("AWS_CONTAINER_CREDENTIALS_FULL_URI")) {
    url = *full;
  } else {
    return std::optional<Credentials>();
  }
  const auto parsed = parse_url(url);
  if (!parsed) return failed("its URL is none");
  if (!may_be_asked(*parsed)) {
    return failed(
        fmt::format("{} is neither this machine nor a container agent of AWS, and is asked "
                    "by https only",
                    printable(parsed->host)));
  }
  return ask(search, url);
}

}  // namespace jtlint::aws
