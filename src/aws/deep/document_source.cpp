#include "aws/deep/document_source.h"

#include <charconv>
#include <fmt/format.h>

#include "aws/deep/fact.h"
#include "aws/deep/s3_object.h"
#include "aws/partitions.h"
#include "aws/url.h"
#include "support/printable.h"

namespace jtlint::aws {
namespace {

/// SHA-256 of nothing, which is what a HEAD request has for a body.
constexpr const char* empty_hash =
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/// Where an object is asked for: its bucket is part of the name of the host, if it can be.
std::string url_of(const S3Object& object, const Endpoint& endpoint) {
  const bool in_path = endpoint.custom || object.bucket.find_first_of("._") != std::string::npos;
  Url url = endpoint.url;
  if (in_path) {
    url.path += "/" + object.bucket;
  } else {
    url.host = object.bucket + "." + url.host;
  }
  const std::string query =
      object.version.empty() ? "" : "?" + query_of({{"versionId", object.version}});
  return url.text() + "/" + encoded_path(object.key) + query;
}

/// Asks for one object, in one Region after the other.
class Asking {
 public:
  Asking(Shared& shared, Session& session, const S3Object& object)
      : shared_(shared), session_(session), object_(object) {}

  Json ask(const std::string& url, const std::string& region) {
    const auto endpoint = endpoint_of("s3", region, session_.settings().endpoints);
    if (!endpoint) return unknown("wrong-profile", "s3:GetObject", endpoint.error().message);
    const Call call = head_object(*endpoint);
    const auto response = send({shared_.world, session_.key_source(), &shared_.pacer,
                                session_.settings().max_attempts, &shared_.answered},
                               call);
    if (response) return found(url, region, *response);
    const CallError& error = response.error();
    const std::string& elsewhere = error.bucket_region;
    const bool moved = error.status == 301 || error.status == 307 || error.status == 400;
    if (moved && !moved_ && elsewhere != region && looks_like_region(elsewhere)) {
      moved_ = true;
      return ask(url, elsewhere);
    }
    if (error.status == 404) return {{"url", url}, {"exists", false}};
    if (error.status == 403) return denied(call, error);
    return unknown(call, error);
  }

 private:
  Call head_object(const Endpoint& endpoint) const {
    Call call{.operation = "HeadObject",
              .action = "s3:GetObject",
              .service = "s3",
              .region = endpoint.region,
              .pace = "s3 " + session_.settings().profile,
              .custom_endpoint = endpoint.custom};
    call.request.method = "HEAD";
    call.request.url = url_of(object_, endpoint);
    call.request.headers = {{"x-amz-content-sha256", empty_hash}};
    call.request.ca_bundle = session_.settings().ca_bundle;
    return call;
  }

  static Json found(const std::string& url, const std::string& region, const Response& response) {
    const std::string_view length = response.header("content-length");
    const std::string_view where = response.header("x-amz-bucket-region");
    Json fact = {{"url", url}, {"exists", true}};
    fact["region"] = where.empty() ? region : std::string(where);
    std::uint64_t bytes = 0;
    const auto read = std::from_chars(length.data(), length.data() + length.size(), bytes);
    if (read.ec == std::errc() && !length.empty()) fact["bytes"] = bytes;
    return fact;
  }

  Json denied(const Call& call, const CallError& error) const {
    return unknown(
        word(error.failure.kind), call.action,
        fmt::format("S3 does not show {} of the bucket {}: s3:GetObject is not allowed, or "
                    "it is not there and s3:ListBucket is not allowed; see "
                    "docs/audit.md.",
                    printable(object_.key), object_.bucket));
  }

  Shared& shared_;
  Session& session_;
  const S3Object& object_;
  bool moved_ = false;
};

}  // namespace

Json document_fact(Shared& shared, Session& session, const std::string& url,
                   const std::string& region) {
  const auto object = read_s3_url(url);
  if (!object) {
    return unknown("not-understood", "", fmt::format("{} is no URL of S3.", printable(url)));
  }
  return Asking(shared, session, *object)
      .ask(url, object->region.empty() ? region : object->region);
}

}  // namespace jtlint::aws
