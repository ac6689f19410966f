#include "support/suggest.h"

#include "support/catch.h"

using jtlint::nearest;

TEST_CASE("nearest finds what a misspelt name means") {
  const std::vector<std::string> names = {"expiresInSec", "roleArn"};
  CHECK(nearest("expiresInSecs", names) == "expiresInSec");
  CHECK(nearest("ExpiresInSec", names) == "expiresInSec");
  CHECK(nearest("expires_in_sec", names) == "expiresInSec");
  CHECK(nearest("rolArn", names) == "roleArn");
  CHECK(nearest("roelArn", names) == "roleArn");
}

TEST_CASE("nearest is silent where nothing is near") {
  const std::vector<std::string> names = {"expiresInSec", "roleArn"};
  CHECK_FALSE(nearest("ttl", names));
  CHECK_FALSE(nearest("x", names));
  CHECK_FALSE(nearest(std::string(100'000, 'r'), names));
}
