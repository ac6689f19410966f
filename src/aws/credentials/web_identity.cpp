#include <fmt/format.h>

#include "aws/credentials/credentials.h"
#include "aws/credentials/sts.h"
#include "support/printable.h"

namespace jtlint::aws {
namespace {

/// A value of the environment, if it counts, or else of a profile.
class Values {
 public:
  Values(const Search& search, const std::string& profile, bool look_at_environment)
      : search_(search), profile_(profile), look_at_environment_(look_at_environment) {}

  std::string get(const char* variable, const char* name) const {
    const auto set = look_at_environment_ ? search_.world.environment(variable) : std::nullopt;
    if (set) return *set;
    const std::string* value = search_.config.value(profile_, name);
    return value == nullptr ? "" : *value;
  }

 private:
  const Search& search_;
  const std::string& profile_;
  bool look_at_environment_;
};

}  // namespace

Found from_web_identity(const Search& search, const std::string& profile,
                        bool look_at_environment) {
  const Values values(search, profile, look_at_environment);
  const std::string file = values.get("AWS_WEB_IDENTITY_TOKEN_FILE", "web_identity_token_file");
  if (file.empty()) return std::optional<Credentials>();
  const std::string role = values.get("AWS_ROLE_ARN", "role_arn");
  if (role.empty()) {
    return Failure{FailureKind::wrong_profile,
                   "There is a file with a web identity token, but no role: set AWS_ROLE_ARN, or "
                   "role_arn in the profile."};
  }
  const auto token = search.world.read_file(expanded(search.world, file));
  if (!token || !*token) {
    return Failure{FailureKind::no_credentials,
                   fmt::format("The web identity token cannot be read: {}.",
                               token ? printable(file) + " is not there" : token.error().message)};
  }
  const std::string_view text = **token;
  const std::string bare(text.substr(0, text.find_last_not_of(" \t\r\n") + 1));
  std::string session = values.get("AWS_ROLE_SESSION_NAME", "role_session_name");
  if (session.empty()) session = usual_session_name(search.world);
  const auto credentials =
      assume_role(search, nullptr,
                  {{"RoleArn", role}, {"RoleSessionName", session}, {"WebIdentityToken", bare}});
  if (!credentials) return credentials.error();
  return std::optional(*credentials);
}

}  // namespace jtlint::aws
