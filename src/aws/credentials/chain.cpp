#include <algorithm>
#include <fmt/format.h>

#include "aws/credentials/credentials.h"
#include "support/printable.h"

namespace jtlint::aws {
namespace {

Failure nothing_found(const Search& search) {
  const Settings& settings = search.settings;
  return {
      FailureKind::no_credentials,
      fmt::format("There are no credentials: {}the profile {} in {} and {} has none, and neither "
                  "has a container or an instance of EC2 around us. Set AWS_ACCESS_KEY_ID and "
                  "AWS_SECRET_ACCESS_KEY, choose a profile with --profile, or run `aws "
                  "configure`.",
                  settings.was_ordered ? "" : "AWS_ACCESS_KEY_ID is not set, ",
                  printable(settings.profile), printable(search.config.config_path),
                  printable(search.config.credentials_path))};
}

/// Whether keys can stand in a header. Others would let whoever wrote them add headers of their
/// own.
bool are_clean(const Keys& keys) {
  const std::string all = keys.access_key + keys.secret_key + keys.session_token;
  return std::all_of(all.begin(), all.end(), [](char c) { return c > ' ' && c <= '~'; });
}

/// Whether the search is over at what a place has given.
bool decides(const Found& found) {
  return !found || found->has_value();
}

}  // namespace

Found from_profile(const Search& search, const std::string& profile, bool look_at_environment) {
  const Config& config = search.config;
  Found found = from_web_identity(search, profile, look_at_environment);
  if (!decides(found)) found = from_single_sign_on(search, profile);
  if (!decides(found))
    found = from_section(config.in_credentials, profile, config.credentials_path);
  if (!decides(found)) found = from_login_session(search, profile);
  if (!decides(found)) found = from_process(search, profile);
  if (!decides(found)) found = from_section(config.in_config, profile, config.config_path);
  return found;
}

Result<Credentials, Failure> find_credentials(const Search& search) {
  const Settings& settings = search.settings;
  Found found = std::optional<Credentials>();
  // Whoever names a profile means it, whatever keys the environment has.
  if (!settings.was_ordered) found = from_environment(search);
  if (!decides(found)) found = from_role(search, settings.profile);
  if (!decides(found)) found = from_profile(search, settings.profile, !settings.was_ordered);
  if (!decides(found)) found = from_container(search);
  if (!decides(found)) found = from_instance(search);
  if (!found) return found.error();
  if (!*found) return nothing_found(search);
  if (are_clean((*found)->keys)) return **found;
  return Failure{FailureKind::no_credentials,
                 fmt::format("The credentials of the profile {} have a blank or another character "
                             "that no key has. Correct them.",
                             printable(settings.profile))};
}

}  // namespace jtlint::aws
