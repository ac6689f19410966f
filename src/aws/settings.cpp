#include "aws/settings.h"

#include <charconv>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "aws/partitions.h"
#include "aws/url.h"
#include "support/printable.h"
#include "support/suggest.h"
#include "support/words.h"

namespace jtlint::aws {
namespace {

/// Looks values up where the AWS tools do: in the environment, then in the profile.
class Lookup {
 public:
  Lookup(const World& world, const Config& config, const std::string& profile)
      : world_(world), config_(config), profile_(profile) {}

  std::string variable(const std::string& name) const {
    return world_.environment(name).value_or("");
  }

  std::string of_profile(std::string_view name) const {
    const std::string* value = config_.value(profile_, name);
    return value == nullptr ? "" : *value;
  }

  std::string either(const std::string& variable_name, std::string_view name) const {
    const std::string value = variable(variable_name);
    return value.empty() ? of_profile(name) : value;
  }

  bool is_true(const std::string& variable_name, std::string_view name) const {
    return same_letters(either(variable_name, name), "true");
  }

 private:
  const World& world_;
  const Config& config_;
  const std::string& profile_;
};

/// The profile of the environment, or "default".
std::string usual_profile(const World& world) {
  for (const char* name : {"AWS_PROFILE", "AWS_DEFAULT_PROFILE"}) {
    const std::string value = world.environment(name).value_or("");
    if (!value.empty()) return value;
  }
  return "default";
}

std::optional<Failure> missing_profile(const Config& config, const std::string& profile) {
  if (profile == "default" || config.profiles.contains(profile)) return std::nullopt;
  std::vector<std::string> known;
  for (const auto& [name, section] : config.profiles) known.push_back(name);
  std::string hint = known.empty() ? "No profile is configured there" : "";
  if (const auto near = nearest(profile, known)) hint = fmt::format("Did you mean {}", *near);
  const std::size_t shown = std::min(known.size(), std::size_t{10});
  if (hint.empty()) {
    hint = fmt::format("There are: {}{}",
                       fmt::join(known.begin(), known.begin() + static_cast<long>(shown), ", "),
                       shown < known.size() ? ", …" : "");
  }
  return Failure{FailureKind::wrong_profile,
                 fmt::format("There is no profile {} in {} or {}. {}{}", printable(profile),
                             printable(config.config_path), printable(config.credentials_path),
                             hint, hint.substr(0, 3) == "Did" ? "?" : ".")};
}

/// The URL that the section `[services NAME]` of a profile has for a service.
std::string url_of_services(const Lookup& lookup, const Config& config,
                            const std::string& service) {
  const auto section = config.services.find(lookup.of_profile("services"));
  if (section == config.services.end()) return "";
  const std::string* nested = find(section->second, service);
  if (nested == nullptr) return "";
  const Section values = read_nested(*nested);
  const std::string* url = find(values, "endpoint_url");
  return url == nullptr ? "" : *url;
}

/// The URL for a service, of whoever names one first.
std::string url_of(const Lookup& lookup, const Config& config, const std::string& service,
                   const char* variable) {
  for (const std::string& url :
       {lookup.variable(variable), lookup.variable("AWS_ENDPOINT_URL"),
        url_of_services(lookup, config, service), lookup.of_profile("endpoint_url")}) {
    if (!url.empty()) return url;
  }
  return "";
}

/// Whether whoever answers at a URL is a double of AWS, which answers for all services.
bool is_double(const std::string& text) {
  const auto url = parse_url(text);
  return url && !is_host_of_aws(url->host);
}

void read_urls(const Lookup& lookup, const Config& config, const std::string& ordered,
               std::map<std::string, std::string>& urls) {
  if (!ordered.empty()) urls.emplace("iot", ordered);
  if (!lookup.is_true("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls")) {
    const std::map<std::string, const char*> variables = {{"iot", "AWS_ENDPOINT_URL_IOT"},
                                                          {"sts", "AWS_ENDPOINT_URL_STS"},
                                                          {"iam", "AWS_ENDPOINT_URL_IAM"},
                                                          {"s3", "AWS_ENDPOINT_URL_S3"}};
    for (const auto& [service, variable] : variables) {
      const std::string url = url_of(lookup, config, service, variable);
      if (!url.empty()) urls.emplace(service, url);
    }
  }
  if (is_double(ordered)) urls.emplace("", ordered);
}

std::optional<Failure> read_attempts(const Lookup& lookup, Settings& settings) {
  const std::string text = lookup.either("AWS_MAX_ATTEMPTS", "max_attempts");
  if (text.empty()) return std::nullopt;
  int number = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), number).ptr;
  if (end != text.data() + text.size() || number < 1) {
    return Failure{
        FailureKind::wrong_profile,
        fmt::format("AWS_MAX_ATTEMPTS, or max_attempts of the profile, is {}. It must be "
                    "a whole number of at least 1.",
                    printable(text))};
  }
  settings.max_attempts = number;
  return std::nullopt;
}

std::string region_of(const Lookup& lookup) {
  const std::string region = lookup.variable("AWS_REGION");
  return region.empty() ? lookup.either("AWS_DEFAULT_REGION", "region") : region;
}

}  // namespace

std::optional<std::string> Settings::place() const {
  return was_ordered ? std::optional(profile) : std::nullopt;
}

Result<Settings, Failure> read_settings(const World& world, const Config& config,
                                        const std::optional<std::string>& ordered_profile,
                                        const std::string& ordered_endpoint) {
  Settings settings;
  settings.profile = ordered_profile.value_or(usual_profile(world));
  settings.was_ordered = ordered_profile.has_value();
  if (const auto missing = missing_profile(config, settings.profile)) return *missing;

  const Lookup lookup(world, config, settings.profile);
  settings.region = region_of(lookup);
  settings.ca_bundle = expanded(world, lookup.either("AWS_CA_BUNDLE", "ca_bundle"));
  if (const auto wrong = read_attempts(lookup, settings)) return *wrong;

  EndpointSettings& endpoints = settings.endpoints;
  endpoints.fips = lookup.is_true("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint");
  endpoints.dual_stack = lookup.is_true("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint");
  read_urls(lookup, config, ordered_endpoint, endpoints.urls);
  return settings;
}

}  // namespace jtlint::aws
