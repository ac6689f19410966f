#include "aws/url.h"

#include "support/catch.h"

using namespace jtlint::aws;

TEST_CASE("a query is encoded and sorted as it is signed") {
  CHECK(query_of({}) == "");
  CHECK(query_of({{"nextToken", "a+b/c= ~"}, {"maxResults", "250"}}) ==
        "maxResults=250&nextToken=a%2Bb%2Fc%3D%20~");
  CHECK(query_of({{"b", "1"}, {"a", "2"}, {"a", "1"}}) == "a=1&a=2&b=1");
  CHECK(query_of({{"token", "ü"}}) == "token=%C3%BC");
}

TEST_CASE("escapes") {
  CHECK(percent_decoded("%7B%22a%22%3a1%7D") == "{\"a\":1}");
  CHECK(percent_decoded("100%") == "100%");
  CHECK(percent_decoded("%zz%4") == "%zz%4");
  CHECK(encoded_path("a b/ü") == "a%20b/%C3%BC");
}

TEST_CASE("URLs are taken apart") {
  const auto url = parse_url("https://Example.COM:8443/a/b/?x=1#y");
  REQUIRE(url);
  CHECK(url->text() == "https://example.com:8443/a/b");
  CHECK(parse_url("http://[::1]:5000")->authority() == "[::1]:5000");
  CHECK(parse_url("https://a:443")->authority() == "a");
  CHECK(parse_url("http://a:80")->authority() == "a");
  CHECK(parse_url("http://a:443")->authority() == "a:443");
  for (const char* none : {"", "example.com", "ftp://a", "https://", "https://user@a",
                           "https://a:b", "https://a b", "https://a\r\nX: y", "https://a:123456"}) {
    INFO(none);
    CHECK_FALSE(parse_url(none));
  }
}
