#include "cli/audit_request.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <string_view>
#include <utility>

namespace jtlint {
namespace {

constexpr std::size_t longest_template_id = 64;
constexpr std::string_view digits = "0123456789";
constexpr std::string_view small = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

bool consists_of(std::string_view text, const std::string& characters) {
  return text.find_first_not_of(characters) == std::string_view::npos;
}

bool is_template_id(std::string_view text) {
  return !text.empty() && text.size() <= longest_template_id &&
         consists_of(text, fmt::format("{}{}{}_-", small, capitals, digits));
}

/// The name of a Region becomes a part of the name of a host.
bool is_region(std::string_view text) {
  return !text.empty() && consists_of(text, fmt::format("{}{}-", small, digits));
}

/// Whether a URL has a host, and nothing that would need escapes.
bool is_endpoint(std::string_view url) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!url.starts_with(scheme)) continue;
    const std::string_view rest = url.substr(scheme.size());
    const bool plain =
        std::all_of(rest.begin(), rest.end(), [](char c) { return c > ' ' && c < 127; });
    return plain && !rest.empty() && rest.front() != '/';
  }
  return false;
}

/// Takes the parts of a request from a command line, one after another.
class Reader {
 public:
  explicit Reader(const CommandLine& line) : line_(line) {}

  Result<AuditRequest> read() {
    audit_.request.profiles = line_.all("profile");
    audit_.request.regions = line_.all("region");
    audit_.request.all_regions = line_.has("all-regions");
    audit_.request.deep = line_.has("deep");
    audit_.request.endpoint_url = line_.last("endpoint-url");
    for (const auto step : {&Reader::judge_names, &Reader::read_templates, &Reader::judge_regions,
                            &Reader::judge_endpoint, &Reader::read_rate}) {
      if (auto error = (this->*step)()) return *error;
    }
    return std::move(audit_);
  }

 private:
  using Problem = std::optional<Error>;

  Problem judge_names() {
    const auto& profiles = audit_.request.profiles;
    if (std::find(profiles.begin(), profiles.end(), "") != profiles.end()) {
      return Error{"--profile names no profile"};
    }
    for (const std::string& region : audit_.request.regions) {
      if (is_region(region)) continue;
      return Error{
          fmt::format("--region takes the name of a Region such as eu-west-1, got '{}'", region)};
    }
    return std::nullopt;
  }

  Problem read_templates() {
    for (const std::string& given : line_.all("template")) {
      if (given.starts_with("arn:")) {
        if (auto error = read_arn(given)) return error;
      } else if (is_template_id(given)) {
        audit_.request.templates.push_back(given);
      } else {
        return Error{
            fmt::format("--template takes the id of a job template, which has at most {} "
                        "characters of a-z, A-Z, 0-9, _ and -, or its ARN, got '{}'",
                        longest_template_id, given)};
      }
    }
    return std::nullopt;
  }

  Problem read_arn(const std::string& given) {
    constexpr std::string_view type = "jobtemplate/";
    const std::vector<std::string_view> parts = arn_parts(given);
    const bool whole = parts.size() == 6 && parts[2] == "iot" && is_region(parts[3]) &&
                       parts[5].starts_with(type) && is_template_id(parts[5].substr(type.size()));
    if (!whole) {
      return Error{
          fmt::format("--template {} is no ARN of a job template: those are "
                      "arn:aws:iot:REGION:ACCOUNT:jobtemplate/ID",
                      given)};
    }
    audit_.arns.push_back(given);
    audit_.request.templates.emplace_back(parts[5].substr(type.size()));
    arn_regions_.emplace_back(parts[3]);
    return std::nullopt;
  }

  /// An ARN names a Region, which must be the only one.
  Problem judge_regions() {
    auto& regions = audit_.request.regions;
    if (audit_.request.all_regions && !regions.empty()) {
      return Error{"--region and --all-regions exclude each other"};
    }
    if (arn_regions_.empty()) return std::nullopt;
    if (audit_.request.all_regions) {
      return Error{
          "--all-regions and the ARN of a template exclude each other: name the template "
          "by its id"};
    }
    regions.insert(regions.end(), arn_regions_.begin(), arn_regions_.end());
    const std::string first = regions.front();
    for (const std::string& other : regions) {
      if (other == first) continue;
      return Error{
          fmt::format("a template that is named by its ARN is in one Region, but {} and "
                      "{} are asked for: run jtlint audit for each",
                      first, other)};
    }
    regions = {first};
    return std::nullopt;
  }

  Problem judge_endpoint() {
    const auto& url = audit_.request.endpoint_url;
    if (!url) return std::nullopt;
    // It is not quoted: whatever else it is, a password may be in it.
    if (url->find('@') != std::string::npos) {
      return Error{"--endpoint-url: an endpoint URL holds no user and password, and so no @"};
    }
    if (is_endpoint(*url)) return std::nullopt;
    return Error{
        fmt::format("--endpoint-url takes a URL such as https://vpce-1.iot.eu-west-1.vpce."
                    "amazonaws.com or http://127.0.0.1:5000, got '{}'",
                    *url)};
  }

  Problem read_rate() {
    const auto text = line_.last("rate");
    if (!text) return std::nullopt;
    double& rate = audit_.request.rate;
    const char* last = text->data() + text->size();
    const auto [end, error] = std::from_chars(text->data(), last, rate);
    const bool number = error == std::errc() && end == last && std::isfinite(rate) && rate > 0;
    if (number) return std::nullopt;
    return Error{
        fmt::format("--rate takes a number of requests a second above 0, such as 10 or "
                    "2.5, got '{}'",
                    *text)};
  }

  static std::vector<std::string_view> arn_parts(std::string_view arn) {
    std::vector<std::string_view> parts;
    while (parts.size() < 5) {
      const std::size_t colon = arn.find(':');
      if (colon == std::string_view::npos) return parts;
      parts.push_back(arn.substr(0, colon));
      arn.remove_prefix(colon + 1);
    }
    parts.push_back(arn);
    return parts;
  }

  const CommandLine& line_;
  AuditRequest audit_;
  std::vector<std::string> arn_regions_;
};

}  // namespace

Result<AuditRequest> read_audit_request(const CommandLine& line) {
  return Reader(line).read();
}

}  // namespace jtlint
