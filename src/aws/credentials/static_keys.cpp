#include <fmt/format.h>

#include "aws/credentials/credentials.h"
#include "support/printable.h"

namespace jtlint::aws {

Found from_environment(const Search& search) {
  const auto variable = [&](const char* name) {
    return search.world.environment(name).value_or("");
  };
  Credentials credentials;
  Keys& keys = credentials.keys;
  keys.access_key = variable("AWS_ACCESS_KEY_ID");
  if (keys.access_key.empty()) return std::optional<Credentials>();
  keys.secret_key = variable("AWS_SECRET_ACCESS_KEY");
  if (keys.secret_key.empty()) {
    return Failure{FailureKind::no_credentials,
                   "AWS_ACCESS_KEY_ID is set, but AWS_SECRET_ACCESS_KEY is not. Set both or none."};
  }
  keys.session_token = variable("AWS_SECURITY_TOKEN");
  if (keys.session_token.empty()) keys.session_token = variable("AWS_SESSION_TOKEN");
  credentials.expires = read_time(variable("AWS_CREDENTIAL_EXPIRATION"));
  credentials.account = variable("AWS_ACCOUNT_ID");
  return std::optional(credentials);
}

Found from_section(const Sections& profiles, const std::string& profile, const std::string& path) {
  const auto section = profiles.find(profile);
  if (section == profiles.end()) return std::optional<Credentials>();
  const auto value = [&](const char* name) {
    const std::string* found = find(section->second, name);
    return found == nullptr ? "" : *found;
  };
  Credentials credentials;
  Keys& keys = credentials.keys;
  keys.access_key = value("aws_access_key_id");
  if (keys.access_key.empty()) return std::optional<Credentials>();
  keys.secret_key = value("aws_secret_access_key");
  if (keys.secret_key.empty()) {
    return Failure{FailureKind::no_credentials,
                   fmt::format("The profile {} in {} has aws_access_key_id, but no "
                               "aws_secret_access_key. Add it.",
                               printable(profile), printable(path))};
  }
  keys.session_token = value("aws_security_token");
  if (keys.session_token.empty()) keys.session_token = value("aws_session_token");
  credentials.account = value("aws_account_id");
  return std::optional(credentials);
}

}  // namespace jtlint::aws
