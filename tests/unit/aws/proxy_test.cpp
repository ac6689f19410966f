#include "aws/proxy.h"

#include "support/catch.h"
#include "unit/aws/account.h"

using jtlint::aws::proxy_name;
using namespace jtlint::test;

TEST_CASE("the proxy of the environment, without its password") {
  FakeWorld fake;
  const auto name = [&](const char* scheme) {
    return proxy_name(scheme, fake.world().environment);
  };
  CHECK(name("https").empty());
  fake.environment["ALL_PROXY"] = "socks5h://all:1080";
  fake.environment["HTTP_PROXY"] = "http://cgi:1";
  CHECK(name("http") == "all:1080");
  CHECK(name("https") == "all:1080");
  fake.environment["http_proxy"] = "user:password@plain:3128";
  fake.environment["HTTPS_PROXY"] = "http://user:pass/w@rd@upper:3128/";
  CHECK(name("http") == "plain:3128");
  CHECK(name("https") == "upper:3128");
  fake.environment["https_proxy"] = "lower:3128";
  CHECK(name("https") == "lower:3128");
}

TEST_CASE("a proxy that refuses is named, and not asked again") {
  Account fake;
  fake.answer = [](const Request&) {
    return Fault{FaultKind::proxy_refused, "proxy:3128 answers with status 407"};
  };
  CHECK(lines(fake) ==
        Lines{failure("unreachable", "",
                      "The proxy lets nothing through to iot.eu-west-1.amazonaws.com: proxy:3128 "
                      "answers with status 407. Correct https_proxy, with user and password if the "
                      "proxy wants them, or name the host in no_proxy."),
              not_whole});
  CHECK(fake.requests().size() == 1);
}
