#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "aws/config.h"
#include "aws/failure.h"
#include "aws/http.h"
#include "aws/settings.h"
#include "aws/world.h"

namespace jtlint::aws {

/// Keys, and what is known of them.
struct Credentials {
  Keys keys;
  std::optional<std::int64_t> expires;  ///< seconds since 1970, UTC
  std::string account;                  ///< whose they are; often not known
};

/// What a place that may hold credentials gives: nothing where it is not set up, and a failure
/// where it is, but does not work.
using Found = Result<std::optional<Credentials>, Failure>;

/// What is needed to look for credentials.
struct Search {
  const World& world;
  const Config& config;
  const Settings& settings;
};

/// AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN.
Found from_environment(const Search& search);

/// `aws_access_key_id` and so on, of a profile in one of the two files.
Found from_section(const Sections& profiles, const std::string& profile, const std::string& path);

/// Role by a token of an identity provider: AWS_WEB_IDENTITY_TOKEN_FILE, or the profile. The
/// environment is not looked at for a profile that is named explicitly.
Found from_web_identity(const Search& search, const std::string& profile, bool look_at_environment);

/// What the AWS CLI gives of a profile that only it understands: SSO (`single_sign_on`), or a login
/// session. It is asked by `aws configure export-credentials`.
Found from_single_sign_on(const Search& search, const std::string& profile);
Found from_login_session(const Search& search, const std::string& profile);

/// `credential_process` of a profile.
Found from_process(const Search& search, const std::string& profile);

/// The container's endpoint: AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or …_FULL_URI.
Found from_container(const Search& search);

/// The instance metadata service of EC2, version 2.
Found from_instance(const Search& search);

/// `role_arn` of a profile, with `source_profile` or `credential_source`.
Found from_role(const Search& search, const std::string& profile);

/// The places that belong to a profile, in order, but for its role.
Found from_profile(const Search& search, const std::string& profile, bool look_at_environment);

/// The AWS CLI's credentials for a profile, for a reason that is said where that fails.
Found from_command_line(const Search& search, const std::string& profile, const std::string& why);

/// The credentials of the settings' profile, where the AWS CLI would find them.
Result<Credentials, Failure> find_credentials(const Search& search);

/// The credentials in the JSON that programs and endpoints give, whose token has the name
/// `token_name` there.
std::optional<Credentials> read_credentials(const std::string& json, const std::string& token_name);

/// Seconds since 1970 of a time such as `2026-01-02T03:04:05Z`, as RFC 3339 has it.
std::optional<std::int64_t> read_time(std::string_view text);

}  // namespace jtlint::aws
