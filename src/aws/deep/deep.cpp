#include "aws/deep/deep.h"

#include <fmt/format.h>

#include "aws/deep/document_source.h"
#include "aws/deep/fact.h"
#include "aws/deep/package.h"
#include "aws/deep/role.h"
#include "support/printable.h"

namespace jtlint::aws {

std::string Deep::facts(const Described& described, Iot& iot, std::optional<std::size_t> count) {
  const auto json = read_json(described.json);
  Json facts = Json::object();
  if (!json) return written(facts);
  const Json* url_config = member(*json, "presignedUrlConfig");
  const auto role_arn = url_config == nullptr ? std::nullopt : text_member(*url_config, "roleArn");
  if (role_arn) facts["role"] = role(*role_arn, described.account, iot.region());
  const Json* versions = member(*json, "destinationPackageVersions");
  if (versions != nullptr && versions->is_array() && !versions->empty()) {
    Json list = Json::array();
    for (const Json& entry : *versions) {
      list.push_back(package_version(entry, described.account, iot));
    }
    facts["packageVersions"] = std::move(list);
  }
  const auto url = text_member(*json, "documentSource");
  if (url) facts["documentSource"] = document_source(*url, iot.region());
  if (count) facts["jobTemplates"] = {{"count", *count}};
  return written(facts);
}

Json Deep::role(const std::string& arn, const std::string& account, const std::string& region) {
  if (role_name(arn).empty()) {
    return unknown("not-understood", "", fmt::format("{} is the ARN of no role.", printable(arn)));
  }
  if (arn_part(arn, 4) != account) {
    return unknown(
        "other-account", "",
        fmt::format("{} is a role of another account than {}.", printable(arn), account));
  }
  return cache_.get("role " + arn, [&] { return role_fact(shared_, session_, arn, region); });
}

Json Deep::package_version(const Json& entry, const std::string& account, Iot& iot) {
  const std::string arn = entry.is_string() ? entry.get<std::string>() : written(entry);
  const auto version = read_package_arn(arn);
  if (!version) {
    return unknown("not-understood", "",
                   fmt::format("{} is the ARN of no package version.", printable(arn)));
  }
  if (arn_part(arn, 4) != account) {
    return unknown("other-account", "",
                   fmt::format("{} is of another account than {}.", printable(arn), account));
  }
  if (arn_part(arn, 3) != iot.region()) {
    return unknown("other-region", "",
                   fmt::format("{} is in another Region than {}.", printable(arn), iot.region()));
  }
  return cache_.get("package " + arn, [&] { return package_fact(*version, iot); });
}

Json Deep::document_source(const std::string& url, const std::string& region) {
  return cache_.get("document " + region + " " + url,
                    [&] { return document_fact(shared_, session_, url, region); });
}

}  // namespace jtlint::aws
