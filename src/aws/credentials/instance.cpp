#include <charconv>
#include <fmt/format.h>

#include "aws/credentials/metadata.h"
#include "aws/url.h"
#include "support/words.h"

namespace jtlint::aws {
namespace {

std::string setting(const Search& search, const char* variable, const char* name) {
  const std::string set = search.world.environment(variable).value_or("");
  if (!set.empty()) return set;
  const std::string* value = search.config.value(search.settings.profile, name);
  return value == nullptr ? "" : *value;
}

std::string base_url(const Search& search) {
  std::string url =
      setting(search, "AWS_EC2_METADATA_SERVICE_ENDPOINT", "ec2_metadata_service_endpoint");
  const std::string mode = setting(search, "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE",
                                   "ec2_metadata_service_endpoint_mode");
  if (url.empty()) {
    url = same_letters(mode, "ipv6") ? "http://[fd00:ec2::254]" : "http://169.254.169.254";
  }
  while (!url.empty() && url.back() == '/') url.pop_back();
  return url;
}

/// A setting that is a number of at least 1, up to a limit.
int number(const Search& search, const char* variable, const char* name) {
  const std::string text = setting(search, variable, name);
  int value = 1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::clamp(value, 1, 60);
}

/// Asks the service of the instance, as often as the settings say.
class Instance {
 public:
  explicit Instance(const Search& search)
      : search_(search),
        base_(base_url(search)),
        timeout_(number(search, "AWS_METADATA_SERVICE_TIMEOUT", "metadata_service_timeout")),
        attempts_(
            number(search, "AWS_METADATA_SERVICE_NUM_ATTEMPTS", "metadata_service_num_attempts")) {}

  /// The body of an answer with status 200 that is not empty.
  std::optional<std::string> ask(const std::string& method, const std::string& path,
                                 const Header& header) const {
    for (int attempt = 0; attempt < attempts_; ++attempt) {
      const auto response = ask_metadata(search_, method, base_ + path, {header}, timeout_);
      if (response && response->status == 200 && !response->body.empty()) return response->body;
    }
    return std::nullopt;
  }

 private:
  const Search& search_;
  std::string base_;
  std::chrono::seconds timeout_;
  int attempts_;
};

}  // namespace

Found from_instance(const Search& search) {
  const std::string disabled = search.world.environment("AWS_EC2_METADATA_DISABLED").value_or("");
  if (same_letters(disabled, "true")) return std::optional<Credentials>();
  const Instance instance(search);
  const auto token =
      instance.ask("PUT", "/latest/api/token", {"X-aws-ec2-metadata-token-ttl-seconds", "21600"});
  if (!token || token->find_first_of("\r\n") != std::string::npos) {
    return std::optional<Credentials>();
  }
  const Header who{"X-aws-ec2-metadata-token", *token};
  const std::string roles = "/latest/meta-data/iam/security-credentials/";
  const auto role = instance.ask("GET", roles, who);
  if (!role) return std::optional<Credentials>();
  const auto answer = instance.ask(
      "GET", roles + percent_encoded(role->substr(0, role->find_first_of("\r\n"))), who);
  if (!answer) return std::optional<Credentials>();
  return read_credentials(*answer, "Token");
}

}  // namespace jtlint::aws
