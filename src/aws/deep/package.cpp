#include "aws/deep/package.h"

#include <algorithm>
#include <fmt/format.h>

#include "aws/deep/fact.h"
#include "aws/templates.h"
#include "support/words.h"

namespace jtlint::aws {
namespace {

/// Whether a name can stand in a path as it is: names and versions have no other characters.
bool is_name(const std::string& text) {
  const bool dots = text.find_first_not_of('.') == std::string::npos;
  return !dots && text.size() <= 128 && std::all_of(text.begin(), text.end(), [](char c) {
    return is_word_character(c) || c == '.';
  });
}

bool is_missing(const CallError& error) {
  return error.failure.kind == FailureKind::not_found;
}

Json not_there(const PackageVersion& version) {
  return {{"arn", version.arn}, {"exists", false}};
}

Json failed(const char* action, const CallError& error) {
  return unknown(word(error.failure.kind), action, error.failure.message);
}

Json get_version(const PackageVersion& version, const std::string& number, const Iot& iot) {
  const auto response = iot.get("GetPackageVersion",
                                fmt::format("/packages/{}/versions/{}", version.package, number));
  if (!response && is_missing(response.error())) return not_there(version);
  if (!response) return failed("iot:GetPackageVersion", response.error());
  const auto json = read_json(response->body);
  const auto status = json ? text_member(*json, "status") : std::nullopt;
  if (!status) {
    return unknown(word(FailureKind::bad_response), "iot:GetPackageVersion",
                   "GetPackageVersion answers without a status.");
  }
  return {{"arn", version.arn}, {"exists", true}, {"version", number}, {"status", *status}};
}

/// The version that is the default now.
Json get_default(const PackageVersion& version, const Iot& iot) {
  const auto response = iot.get("GetPackage", "/packages/" + version.package);
  if (!response && is_missing(response.error())) return not_there(version);
  if (!response) return failed("iot:GetPackage", response.error());
  const auto json = read_json(response->body);
  if (!json) {
    return unknown(word(FailureKind::bad_response), "iot:GetPackage",
                   "GetPackage answers with what is no JSON.");
  }
  const std::string number = text_member(*json, "defaultVersionName").value_or("");
  return is_name(number) ? get_version(version, number, iot) : not_there(version);
}

}  // namespace

std::optional<PackageVersion> read_package_arn(const std::string& arn) {
  constexpr std::string_view begin = "package/";
  constexpr std::string_view middle = "/version/";
  const std::string resource = arn_part(arn, 5);
  const std::size_t at = resource.find(middle);
  if (arn_part(arn, 2) != "iot" || resource.substr(0, begin.size()) != begin) return std::nullopt;
  if (at == std::string::npos || at <= begin.size()) return std::nullopt;
  PackageVersion version{arn, resource.substr(begin.size(), at - begin.size()),
                         resource.substr(at + middle.size())};
  const bool special = version.version == "$default" || version.version == "$null";
  if (!is_name(version.package) || (!special && !is_name(version.version))) return std::nullopt;
  return version;
}

Json package_fact(const PackageVersion& version, const Iot& iot) {
  if (version.version == "$null") return {{"arn", version.arn}};
  if (version.version == "$default") return get_default(version, iot);
  return get_version(version, version.version, iot);
}

}  // namespace jtlint::aws
