#include "aws/send.h"

#include "support/catch.h"
#include "unit/aws/account.h"

using namespace jtlint::test;
using jtlint::Result;

namespace {

constexpr auto day = std::chrono::hours(24);

bool fails_until(const FakeWorld& fake, jtlint::aws::Instant then) {
  return fake.now() < then;
}

}  // namespace

TEST_CASE("a network that is away for some seconds loses nothing") {
  for (const auto kind : {FaultKind::unreachable, FaultKind::unresolved, FaultKind::cut_off}) {
    Account fake;
    fake.answer = [&](const Request& request) -> Result<Response, Fault> {
      if (is_list(request)) return page({"a"});
      if (fails_until(fake, std::chrono::seconds(7))) return Fault{kind, "gone"};
      return description("a");
    };
    CHECK(lines(fake) == Lines{record("a"), whole});
  }
}

TEST_CASE("a service that is away for some seconds is waited for from the start") {
  Account fake;
  fake.answer = [&](const Request& request) {
    if (fails_until(fake, std::chrono::seconds(7))) return json_answer(503, "");
    return is_list(request) ? page({"a"}) : description("a");
  };
  CHECK(lines(fake) == Lines{record("a"), whole});
}

TEST_CASE("where nobody has ever answered, it is told soon") {
  for (const auto kind : {FaultKind::unreachable, FaultKind::unresolved, FaultKind::cut_off}) {
    Account fake;
    fake.random = 0.999;
    fake.answer = [&](const Request&) { return Fault{kind, "gone"}; };
    CHECK(lines(fake).size() == 2);
    CHECK(fake.requests().size() == 5);
    CHECK(fake.now() < std::chrono::milliseconds(3100));
  }
}

TEST_CASE("what takes long each time is not tried often, and never more often than is allowed") {
  Account fake;
  fake.answer = [&](const Request&) -> Result<Response, Fault> {
    return Fault{FaultKind::timed_out, "silence"};
  };
  CHECK(lines(fake).size() == 2);
  CHECK(fake.requests().size() == 4);
  Account bounded;
  bounded.environment["AWS_MAX_ATTEMPTS"] = "2";
  bounded.answer = [&](const Request&) {
    return fails_until(bounded, day) ? json_answer(500, "") : page({});
  };
  CHECK(lines(bounded).size() == 2);
  CHECK(bounded.requests().size() == 2);
}
