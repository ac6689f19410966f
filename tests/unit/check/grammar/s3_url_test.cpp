#include "check/grammar/s3_url.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/marked.h"

using namespace jtlint;

namespace {

using Lines = std::vector<std::string>;

void add(std::string& line, std::string_view text, std::string_view name,
         const std::optional<Span>& part) {
  if (!part) return;
  line += line.empty() ? "" : " ";
  line.append(name).append("=").append(text.substr(part->begin, part->size()));
}

/// The parts of a URL, `host=… region=… bucket=… key=…`, those that are there.
std::string parts(std::string_view text) {
  const auto url = split_s3_url(text);
  if (!url) return "none";
  std::string line;
  add(line, text, "host", url->host);
  add(line, text, "region", url->region);
  add(line, text, "bucket", url->bucket);
  add(line, text, "key", url->key);
  add(line, text, "query", url->query);
  add(line, text, "version", url->version_id);
  return line;
}

Lines form(std::string_view text, S3Use use = S3Use::document) {
  return marked(text, check_s3_form(text, split_s3_url(text), use));
}

Lines host(std::string_view text) {
  return marked(text, check_s3_host(text, split_s3_url(text)));
}

const std::string documented = "https://s3.REGION.amazonaws.com/BUCKET/KEY";

}  // namespace

TEST_CASE("a URL in path style is taken apart") {
  CHECK(parts("https://s3.eu-west-1.amazonaws.com/b/k/l.json") ==
        "host=s3.eu-west-1.amazonaws.com region=eu-west-1 bucket=b key=k/l.json");
  CHECK(parts("https://s3.amazonaws.com/b/k") == "host=s3.amazonaws.com bucket=b key=k");
  CHECK(parts("HTTPS://S3-eu-west-1.amazonaws.com/b/k") ==
        "host=S3-eu-west-1.amazonaws.com region=eu-west-1 bucket=b key=k");
  CHECK(parts("https://s3.dualstack.us-gov-west-1.amazonaws.com/b/k") ==
        "host=s3.dualstack.us-gov-west-1.amazonaws.com region=us-gov-west-1 bucket=b key=k");
  CHECK(parts("https://s3-fips.dualstack.us-east-2.amazonaws.com/b/") ==
        "host=s3-fips.dualstack.us-east-2.amazonaws.com region=us-east-2 bucket=b");
  CHECK(parts("https://s3.cn-north-1.amazonaws.com.cn") ==
        "host=s3.cn-north-1.amazonaws.com.cn region=cn-north-1 bucket=");
}

TEST_CASE("a URL with the bucket in its host is taken apart") {
  CHECK(parts("https://b.s3.eu-west-1.amazonaws.com/k") ==
        "host=b.s3.eu-west-1.amazonaws.com region=eu-west-1 bucket=b key=k");
  CHECK(parts("https://my.own.bucket.s3.amazonaws.com/k") ==
        "host=my.own.bucket.s3.amazonaws.com bucket=my.own.bucket key=k");
  CHECK(parts("https://b.s3-us-west-2.amazonaws.com/k") ==
        "host=b.s3-us-west-2.amazonaws.com region=us-west-2 bucket=b key=k");
  CHECK(parts("https://b.s3-accelerate.dualstack.amazonaws.com/k") ==
        "host=b.s3-accelerate.dualstack.amazonaws.com bucket=b key=k");
  CHECK(parts("https://ap-123456789012.s3-accesspoint.us-west-2.amazonaws.com/k") ==
        "host=ap-123456789012.s3-accesspoint.us-west-2.amazonaws.com region=us-west-2 key=k");
}

TEST_CASE("s3:// names a bucket and a key") {
  CHECK(parts("s3://b/k/l") == "bucket=b key=k/l");
  CHECK(parts("s3://") == "bucket=");
}

TEST_CASE("a query is no part of the key") {
  CHECK(parts("https://s3.amazonaws.com/b/k?a=1&versionId=v#f") ==
        "host=s3.amazonaws.com bucket=b key=k query=a=1&versionId=v version=v");
  CHECK(parts("https://s3.amazonaws.com/b/k%3FversionId%3Dv") ==
        "host=s3.amazonaws.com bucket=b key=k version=v");
}

TEST_CASE("of another host neither bucket nor key are known") {
  CHECK(parts("https://user:pw@example.com:8443/b/k") == "host=example.com");
  CHECK(parts("https://s3.console.aws.amazon.com/s3/object/b") == "host=s3.console.aws.amazon.com");
  CHECK(parts("https://ec2.eu-west-1.amazonaws.com/b/k") == "host=ec2.eu-west-1.amazonaws.com");
}

TEST_CASE("what separates nothing in a URL stands in its placeholders") {
  CHECK(parts("https://s3.${aws:x}.amazonaws.com/b-${a/b?}/${thingName}/k") ==
        "host=s3.${aws:x}.amazonaws.com region=${aws:x} bucket=b-${a/b?} key=${thingName}/k");
  CHECK(parts("https://${host}/b/k") == "host=${host}");
  CHECK(parts("${url}") == "none");
  const auto url = split_s3_url("https://s3.amazonaws.com/b/${k}");
  REQUIRE(url);
  CHECK(holds_placeholder(*url, *url->key));
  CHECK_FALSE(holds_placeholder(*url, *url->bucket));
}

TEST_CASE("what is no URL is called what it is") {
  CHECK(form("firmware.json") ==
        Lines{"[firmware.json] -> it must be a URL such as " + documented + ", got firmware.json"});
  CHECK(form("arn:aws:s3:::b/k") ==
        Lines{"[arn:aws:s3:::b/k] -> it is an ARN; the URL of what it names is "
              "https://s3.REGION.amazonaws.com/b/k"});
  CHECK(form("arn:aws:s3:::b") ==
        Lines{"[arn:aws:s3:::b] -> it is an ARN; the URL of what it names is " + documented});
  CHECK(form("ftp://h/k") == Lines{"[ftp]://h/k -> the scheme must be https, got ftp"});
  CHECK(form("s3.eu-west-1.amazonaws.com/b/k") ==
        Lines{"[s3.eu-west-1.amazonaws.com/b/k] -> https:// must stand before the host, "
              "got nothing"});
  CHECK(form("") == Lines{});
  CHECK(form("${url}") == Lines{});
}

TEST_CASE("a URL must name an object, unless it is to upload to") {
  CHECK(form("https://s3.eu-west-1.amazonaws.com/bkt/k") == Lines{});
  CHECK(form("https://s3.eu-west-1.amazonaws.com/") ==
        Lines{"https://s3.eu-west-1.amazonaws.com/[] -> it must name a bucket, as " + documented +
              " does"});
  CHECK(
      form("https://s3.eu-west-1.amazonaws.com/bkt/?x") ==
      Lines{"https://s3.eu-west-1.amazonaws.com/bkt/[]?x -> it must name a key in the bucket, as " +
            documented + " does"});
  CHECK(form("s3://bkt").size() == 1);
  CHECK(form("https://ap-1.s3-accesspoint.us-west-2.amazonaws.com/").size() == 1);
  for (const std::string url : {"https://s3.eu-west-1.amazonaws.com/", "s3://bkt",
                                "https://s3.eu-west-1.amazonaws.com/bkt/"}) {
    CAPTURE(url);
    CHECK(form(url, S3Use::upload) == Lines{});
  }
  CHECK(form("https://s3.eu-west-1.amazonaws.com/B/", S3Use::upload).size() == 1);
}

TEST_CASE("a bucket has a name that S3 allows") {
  const std::string start = "https://s3.eu-west-1.amazonaws.com/";
  CHECK(form(start + "ab/k") ==
        Lines{start + "[ab]/k -> bucket name must have 3 to 63 characters, got 2"});
  CHECK(form(start + "Abc/k") ==
        Lines{start +
              "[A]bc/k -> bucket name must have only lower-case letters, digits, dots and hyphens, "
              "got 'A'"});
  CHECK(form(start + "-abc/k") ==
        Lines{start + "[-]abc/k -> bucket name must have a letter or digit at its beginning, "
                      "got '-'"});
  CHECK(form(start + "abc./k") ==
        Lines{start + "abc[.]/k -> bucket name must have a letter or digit at its end, got '.'"});
  CHECK(form(start + "a..b/k") ==
        Lines{start + "a[..]b/k -> bucket name must not have two dots in a row"});
  CHECK(form(start + "aßc/k").size() == 1);
  CHECK(form("https://s3.amazonaws.com/a~c/k") ==
        Lines{"https://s3.amazonaws.com/a[~]c/k -> bucket name must have only letters, digits, "
              "underscores, dots and hyphens, got '~'"});
}

TEST_CASE("the names of old are possible in us-east-1") {
  for (const std::string url :
       {"https://s3.amazonaws.com/Old_Bucket/k", "https://s3.us-east-1.amazonaws.com/_Ab/k",
        "s3://OLD-/k", "https://s3.${region}.amazonaws.com/Old_Bucket/k"}) {
    CAPTURE(url);
    CHECK(form(url) == Lines{});
  }
  CHECK(form("https://MyBucket.s3.eu-west-1.amazonaws.com/k") == Lines{});
  CHECK(form("https://s3.eu-west-1.amazonaws.com/B_${x}/k") == Lines{});
}

TEST_CASE("a URL has no blanks but in the key, where a service may take them") {
  CHECK(
      form("https://s3.amazonaws.com/b kt/ab") ==
      Lines{"https://s3.amazonaws.com/b[ ]kt/ab -> it must have no blanks and control characters, "
            "got a blank"});
  CHECK(form("https://s3.amazonaws.com/bkt/ab ").size() == 1);
  CHECK(form("https://s3.amazonaws.com/bkt/a b") == Lines{});
  CHECK(
      form("https://s3.amazonaws.com/bkt/k\n") ==
      Lines{"https://s3.amazonaws.com/bkt/k[\n] -> it must have no blanks and control characters, "
            "got U+000A"});
  CHECK(form("https://s3.amazonaws.com/bkt/${a b}") == Lines{});
}

TEST_CASE("the host and the scheme are S3's as documented") {
  CHECK(host("https://s3.eu-west-1.amazonaws.com/bkt/k") == Lines{});
  CHECK(host("https://ap-1.s3-accesspoint.us-west-2.amazonaws.com/k") == Lines{});
  CHECK(host("firmware.json") == Lines{});
  CHECK(host("https://${host}/k") == Lines{});
  CHECK(host("s3://b/k") ==
        Lines{"[s3]://b/k -> the scheme must be https, got s3; AWS's own examples have s3://, but "
              "the documented form is https://s3.REGION.amazonaws.com/b/k"});
  CHECK(host("http://s3.amazonaws.com/b/k") ==
        Lines{"[http]://s3.amazonaws.com/b/k -> the scheme must be https, got http"});
  CHECK(host("http://d1.cloudfront.net/k") ==
        Lines{"http://[d1.cloudfront.net]/k -> the host must be one of S3's, as in " + documented +
              ", got d1.cloudfront.net"});
  CHECK(
      host("http://b.s3-website-us-east-1.amazonaws.com/k") ==
      Lines{"http://[b.s3-website-us-east-1.amazonaws.com]/k -> it leads to a website endpoint of "
            "S3, the object is at " +
            documented});
  CHECK(host("https://console.aws.amazon.com/s3/object/b") ==
        Lines{"https://[console.aws.amazon.com]/s3/object/b -> it leads to a page of the AWS "
              "console, the object is at " +
              documented});
  CHECK(host("https://s3.eu-west.amazonaws.com/b/k") ==
        Lines{"https://s3.[eu-west].amazonaws.com/b/k -> the Region must be one such as eu-west-1, "
              "got eu-west"});
}
