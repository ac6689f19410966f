#include "aws/deep/package.h"
#include "aws/deep/role.h"
#include "aws/deep/s3_object.h"
#include "support/catch.h"

using jtlint::aws::read_package_arn;
using jtlint::aws::read_s3_url;
using jtlint::aws::role_name;

namespace {

/// "BUCKET KEY REGION VERSION", or "none".
std::string read(const std::string& url) {
  const auto object = read_s3_url(url);
  if (!object) return "none";
  return object->bucket + " " + object->key + " " + object->region + " " + object->version;
}

}  // namespace

TEST_CASE("URLs of S3 in all their forms") {
  CHECK(read("s3://b/k/l") == "b k/l  ");
  CHECK(read("https://b.s3.eu-west-1.amazonaws.com/k%20l") == "b k l eu-west-1 ");
  CHECK(read("https://b.c.s3.amazonaws.com/k") == "b.c k  ");
  CHECK(read("https://s3.eu-west-1.amazonaws.com/b/k") == "b k eu-west-1 ");
  CHECK(read("https://s3-eu-west-1.amazonaws.com/b/k") == "b k eu-west-1 ");
  CHECK(read("https://b.s3-eu-west-1.amazonaws.com/k") == "b k eu-west-1 ");
  CHECK(read("https://s3.amazonaws.com/b/k?versionId=a%2Bb") == "b k  a+b");
  CHECK(read("https://b.s3.dualstack.eu-west-1.amazonaws.com/k/") == "b k/ eu-west-1 ");
  CHECK(read("https://b.s3-fips.dualstack.us-east-1.amazonaws.com/k") == "b k us-east-1 ");
  CHECK(read("https://b.s3.cn-north-1.amazonaws.com.cn/k") == "b k cn-north-1 ");
  CHECK(read("https://b.s3.eusc-de-east-1.amazonaws.eu/k") == "b k eusc-de-east-1 ");
  for (const char* none :
       {"", "s3://b", "s3://b/", "https://example.com/b/k", "https://s3.eu-west-1.amazonaws.com/b",
        "https://evils3.amazonaws.com/k", "https://iot.eu-west-1.amazonaws.com/k", "s3://b?x/k"}) {
    INFO(none);
    CHECK(read(none) == "none");
  }
}

TEST_CASE("ARNs of package versions") {
  const std::string begin = "arn:aws:iot:eu-west-1:123456789012:package/";
  const auto version = read_package_arn(begin + "firmware/version/1.2.0");
  REQUIRE(version);
  CHECK(version->package == "firmware");
  CHECK(version->version == "1.2.0");
  CHECK(read_package_arn(begin + "a/version/$default")->version == "$default");
  for (const char* none : {"a", "a/version/", "/version/1", "../version/1", "a/version/..",
                           "a/version/b/c", "a/version/$other", "a b/version/1"}) {
    INFO(none);
    CHECK_FALSE(read_package_arn(begin + none));
  }
  CHECK_FALSE(read_package_arn("package/a/version/1"));
}

TEST_CASE("names of roles") {
  CHECK(role_name("arn:aws:iam::123456789012:role/a/b/c") == "c");
  CHECK(role_name("arn:aws:iam::123456789012:role/c") == "c");
  CHECK(role_name("arn:aws:iam::123456789012:user/c") == "");
  CHECK(role_name("c") == "");
}
