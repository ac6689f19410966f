#include "aws/proxy.h"

#include <vector>

#include "support/printable.h"

namespace jtlint::aws {
namespace {

/// `http://USER:PASSWORD@HOST:PORT/` with all but HOST:PORT left out. A password may have anything
/// in it.
std::string_view host_and_port(std::string_view url) {
  const std::size_t at = url.rfind('@');
  const std::size_t scheme = url.find("://");
  if (at != std::string_view::npos) {
    url.remove_prefix(at + 1);
  } else if (scheme != std::string_view::npos) {
    url.remove_prefix(scheme + 3);
  }
  return url.substr(0, url.find_first_of("/?#"));
}

}  // namespace

std::string proxy_name(
    std::string_view scheme,
    const std::function<std::optional<std::string>(const std::string&)>& environment) {
  // libcurl leaves HTTP_PROXY alone, which whoever sends a request to a CGI program can set.
  std::vector<std::string> variables = {"http_proxy"};
  if (scheme == "https") variables = {"https_proxy", "HTTPS_PROXY"};
  variables.insert(variables.end(), {"all_proxy", "ALL_PROXY"});
  for (const std::string& variable : variables) {
    const std::string value = environment(variable).value_or("");
    if (!value.empty()) return printable(host_and_port(value));
  }
  return "";
}

}  // namespace jtlint::aws
