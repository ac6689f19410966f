#include "aws/deep/s3_object.h"

#include <algorithm>

#include "aws/partitions.h"
#include "aws/url.h"

namespace jtlint::aws {
namespace {

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// What stands before ".SUFFIX" of some partition. The longest suffix counts.
std::optional<std::string_view> before_suffix(std::string_view host) {
  std::optional<std::string_view> best;
  for (const Partition& partition : partitions()) {
    const std::string suffix = "." + std::string(partition.dns_suffix);
    if (!ends_with(host, suffix)) continue;
    const std::string_view rest = host.substr(0, host.size() - suffix.size());
    if (!best || rest.size() < best->size()) best = rest;
  }
  return best;
}

/// Takes `word` from the end of a name of labels; false if it does not end so.
bool drop_label(std::string_view& name, std::string_view word) {
  if (name == word) {
    name = {};
    return true;
  }
  if (!ends_with(name, word) || name[name.size() - word.size() - 1] != '.') return false;
  name.remove_suffix(word.size() + 1);
  return true;
}

/// The Region that a name ends in, after a dot or, as in the first years, after "s3-".
std::string take_region(std::string_view& name) {
  const std::size_t dot = name.rfind('.');
  const std::string_view label = name.substr(dot == std::string_view::npos ? 0 : dot + 1);
  if (looks_like_region(label)) {
    name.remove_suffix(std::min(label.size() + 1, name.size()));
    return std::string(label);
  }
  if (label.substr(0, 3) != "s3-" || !looks_like_region(label.substr(3))) return "";
  const std::string region(label.substr(3));
  name.remove_suffix(region.size() + 1);
  return region;
}

/// The bucket before `s3` in a host; nothing if it is no host of S3, and "" if the bucket is in the
/// path.
std::optional<std::string> read_host(std::string_view host, std::string& region) {
  const auto name = before_suffix(host);
  if (!name) return std::nullopt;
  std::string_view rest = *name;
  region = take_region(rest);
  drop_label(rest, "dualstack");
  for (const std::string_view service : {"s3", "s3-fips", "s3-accelerate"}) {
    if (drop_label(rest, service)) return std::string(rest);
  }
  return std::nullopt;
}

/// The value of `versionId` in what stands behind the "?".
std::string version_in(std::string_view query) {
  constexpr std::string_view name = "versionId=";
  const std::size_t at = query.find(name);
  if (at == std::string_view::npos) return "";
  const std::string_view value = query.substr(at + name.size());
  return percent_decoded(value.substr(0, value.find('&')));
}

/// Bucket and key of `/BUCKET/KEY`, or the key of `/KEY` where the bucket is known.
std::optional<S3Object> with_path(S3Object object, std::string_view path) {
  if (!path.empty()) path.remove_prefix(1);
  if (object.bucket.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    object.bucket = path.substr(0, slash);
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  object.key = percent_decoded(path);
  if (object.bucket.empty() || object.key.empty()) return std::nullopt;
  const bool plain = std::all_of(object.bucket.begin(), object.bucket.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._").find(c) != std::string_view::npos;
  });
  return plain ? std::optional(object) : std::nullopt;
}

}  // namespace

std::optional<S3Object> read_s3_url(std::string_view text) {
  S3Object object;
  const std::size_t query = std::min(text.find('?'), text.size());
  object.version = version_in(text.substr(query));
  text = text.substr(0, std::min(query, text.find('#')));
  if (text.substr(0, 5) == "s3://") return with_path(object, "/" + std::string(text.substr(5)));
  const auto url = parse_url(text);
  if (!url) return std::nullopt;
  auto bucket = read_host(url->host, object.region);
  if (!bucket) return std::nullopt;
  object.bucket = std::move(*bucket);
  // The path itself, as parse_url takes a "/" from its end.
  const std::size_t host_begin = text.find("://") + 3;
  const std::size_t slash = std::min(text.find('/', host_begin), text.size());
  return with_path(object, text.substr(slash));
}

}  // namespace jtlint::aws
