#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jtlint::aws {

/// What the URL of an object of S3 says.
struct S3Object {
  std::string bucket;
  std::string key;      ///< as it is, without escapes
  std::string version;  ///< empty for the newest
  std::string region;   ///< empty where the URL names none
};

/// Reads `https://BUCKET.s3.REGION.amazonaws.com/KEY`, the forms with the bucket in the path,
/// without a Region, with FIPS or dual-stack, of every partition, and `s3://BUCKET/KEY`.
std::optional<S3Object> read_s3_url(std::string_view text);

}  // namespace jtlint::aws
