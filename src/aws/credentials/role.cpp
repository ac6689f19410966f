#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "aws/credentials/credentials.h"
#include "aws/credentials/sts.h"
#include "support/printable.h"
#include "support/words.h"

namespace jtlint::aws {
namespace {

/// Follows `source_profile` from profile to profile.
class RoleChain {
 public:
  explicit RoleChain(const Search& search) : search_(search) {}

  Found follow(const std::string& profile) {
    visited_.push_back(profile);
    const std::string* role = value(profile, "role_arn");
    // The AWS CLI asks for the code, and remembers what it got for it.
    if (value(profile, "mfa_serial") != nullptr) {
      return from_command_line(search_, profile, "assumes a role with a code of an MFA device");
    }
    const Found source = source_of(profile);
    if (!source) return source.error();
    if (!*source) {
      return wrong(profile,
                   "assumes a role with credentials that are not there: neither its "
                   "source_profile nor its credential_source has any.");
    }
    return assume(profile, *role, (*source)->keys);
  }

 private:
  const std::string* value(const std::string& profile, std::string_view name) const {
    return search_.config.value(profile, name);
  }

  bool has_keys(const std::string& profile) const {
    return value(profile, "aws_access_key_id") != nullptr ||
           value(profile, "aws_secret_access_key") != nullptr;
  }

  bool has_role(const std::string& profile) const {
    return value(profile, "role_arn") != nullptr &&
           value(profile, "web_identity_token_file") == nullptr;
  }

  Failure wrong(const std::string& profile, const std::string& what) const {
    return {FailureKind::wrong_profile, fmt::format("The profile {} {}", printable(profile), what)};
  }

  Found source_of(const std::string& profile) {
    const std::string* source_profile = value(profile, "source_profile");
    const std::string* credential_source = value(profile, "credential_source");
    if ((source_profile == nullptr) == (credential_source == nullptr)) {
      return wrong(profile,
                   "has role_arn, so it needs source_profile or credential_source, and "
                   "not both.");
    }
    if (credential_source != nullptr) return of_source(profile, *credential_source);
    return of_profile(profile, *source_profile);
  }

  Found of_source(const std::string& profile, const std::string& source) const {
    if (same_letters(source, "Environment")) return from_environment(search_);
    if (same_letters(source, "EcsContainer")) return from_container(search_);
    if (same_letters(source, "Ec2InstanceMetadata")) return from_instance(search_);
    return wrong(profile, fmt::format("has credential_source {}. It must be Environment, "
                                      "EcsContainer or Ec2InstanceMetadata.",
                                      printable(source)));
  }

  Found of_profile(const std::string& profile, const std::string& source) {
    if (!search_.config.profiles.contains(source)) {
      return wrong(profile,
                   fmt::format("has source_profile {}, which is not there.", printable(source)));
    }
    const bool seen = std::find(visited_.begin(), visited_.end(), source) != visited_.end();
    if (seen && !(source == profile && has_keys(source))) {
      return wrong(profile, fmt::format("comes back to itself by source_profile: {} → {}.",
                                        printable(fmt::format("{}", fmt::join(visited_, " → "))),
                                        printable(source)));
    }
    if (has_keys(source) || !has_role(source)) return from_profile(search_, source, false);
    return follow(source);
  }

  Found assume(const std::string& profile, const std::string& role, const Keys& keys) const {
    std::vector<std::pair<std::string, std::string>> parameters = {{"RoleArn", role}};
    const std::string* session = value(profile, "role_session_name");
    parameters.emplace_back("RoleSessionName",
                            session == nullptr ? usual_session_name(search_.world) : *session);
    const std::string* external_id = value(profile, "external_id");
    if (external_id != nullptr) parameters.emplace_back("ExternalId", *external_id);
    const std::string* duration = value(profile, "duration_seconds");
    const bool whole = duration != nullptr && !duration->empty() &&
                       duration->find_first_not_of("0123456789") == std::string::npos;
    if (whole) parameters.emplace_back("DurationSeconds", *duration);
    const auto credentials = assume_role(search_, &keys, std::move(parameters));
    if (credentials) return std::optional(*credentials);
    Failure failure = credentials.error();
    failure.message = fmt::format("The role of the profile {} cannot be assumed. {}",
                                  printable(profile), failure.message);
    return failure;
  }

  const Search& search_;
  std::vector<std::string> visited_;
};

}  // namespace

Found from_role(const Search& search, const std::string& profile) {
  const bool by_role = search.config.value(profile, "role_arn") != nullptr &&
                       search.config.value(profile, "web_identity_token_file") == nullptr;
  if (!by_role) return std::optional<Credentials>();
  return RoleChain(search).follow(profile);
}

}  // namespace jtlint::aws
