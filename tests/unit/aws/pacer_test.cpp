#include "aws/pacer.h"

#include "aws/backoff.h"
#include "support/catch.h"
#include "unit/aws/fake_world.h"

using jtlint::aws::Instant;
using jtlint::aws::Pacer;
using std::chrono::milliseconds;
using std::chrono::seconds;

TEST_CASE("requests of one key start evenly") {
  jtlint::test::FakeWorld fake;
  const auto clock = fake.clock();
  Pacer pacer(clock, 10);
  for (int request = 0; request < 11; ++request) CHECK(pacer.wait("a"));
  CHECK(fake.now() == seconds(1));
}

TEST_CASE("keys do not wait for each other") {
  jtlint::test::FakeWorld fake;
  const auto clock = fake.clock();
  Pacer pacer(clock, 1);
  for (const char* key : {"a", "b", "c"}) CHECK(pacer.wait(key));
  CHECK(fake.now() == Instant(0));
}

TEST_CASE("turns that nobody took are lost") {
  jtlint::test::FakeWorld fake;
  const auto clock = fake.clock();
  Pacer pacer(clock, 100);
  CHECK(pacer.wait("a"));
  CHECK(clock.wait_until(seconds(10)));
  for (int request = 0; request < 111; ++request) CHECK(pacer.wait("a"));
  CHECK(fake.now() == seconds(11));
}

TEST_CASE("who waits for a turn is told of the end") {
  jtlint::test::FakeWorld fake;
  const auto clock = fake.clock();
  Pacer pacer(clock, 0.001);
  fake.stop();
  CHECK_FALSE(pacer.wait("a"));
}

TEST_CASE("the time before the next attempt is random below a limit that doubles") {
  using jtlint::aws::delay;
  const jtlint::aws::Backoff backoff{milliseconds(100), seconds(1)};
  CHECK(delay(backoff, 1, 0.0) == Instant(0));
  CHECK(delay(backoff, 1, 0.5) == milliseconds(50));
  CHECK(delay(backoff, 2, 0.5) == milliseconds(100));
  CHECK(delay(backoff, 4, 0.5) == milliseconds(400));
  CHECK(delay(backoff, 5, 0.5) == milliseconds(500));
  CHECK(delay(backoff, 1'000'000, 0.5) == milliseconds(500));
}
