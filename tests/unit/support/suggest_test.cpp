#include "support/suggest.h"

#include "support/catch.h"

using jtlint::may_mean;
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

TEST_CASE("a short name is meant only where nothing but case differs") {
  CHECK_FALSE(nearest("y", {"L"}));
  CHECK_FALSE(nearest("ab", {"ac"}));
  CHECK_FALSE(nearest("ab", {"abc", "a"}));
  CHECK_FALSE(nearest("abc", {"ab"}));
  CHECK_FALSE(nearest("", {"a"}));
  CHECK(nearest("l", {"M", "L"}) == "L");
  CHECK(nearest("AB", {"ab"}) == "ab");
  CHECK(nearest("rfe", {"ref"}) == "ref");
  CHECK(nearest("vars", {"var"}) == "var");
}

TEST_CASE("a word may mean the only candidate there is") {
  CHECK(may_mean("rolArn", "roleArn"));
  CHECK(may_mean("role_arn", "roleArn"));
  CHECK(may_mean("Docu", "documentSource"));
  CHECK_FALSE(may_mean("ttl", "roleArn"));
  CHECK_FALSE(may_mean("Doc", "documentSource"));
  CHECK_FALSE(may_mean("documentSources", "document"));
}

TEST_CASE("names of equal letters are told apart by their order") {
  CHECK_FALSE(may_mean("abcdefghi", "ihgfedcba"));
  CHECK(nearest("-a-b_", {"b-a", "ab"}) == "ab");
  CHECK(nearest("", {"", "a"}) == "");
}
