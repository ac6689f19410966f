#include "check/policy/wildcard.h"

#include "support/catch.h"

using jtlint::matches_wildcard;
using jtlint::may_begin_with;

TEST_CASE("a star is any text, a question mark one byte") {
  CHECK(matches_wildcard("", ""));
  CHECK(matches_wildcard("*", ""));
  CHECK(matches_wildcard("a*c", "abbc"));
  CHECK(matches_wildcard("a*b*c", "axbxbc"));
  CHECK(matches_wildcard("a?c", "abc"));
  CHECK(matches_wildcard("***", "x"));
  CHECK_FALSE(matches_wildcard("a?c", "ac"));
  CHECK_FALSE(matches_wildcard("a*c", "abcd"));
  CHECK_FALSE(matches_wildcard("A", "a"));
  CHECK_FALSE(matches_wildcard("?", "*a"));
}

TEST_CASE("a pattern may go on behind what a text begins with") {
  CHECK(may_begin_with("abc", "ab"));
  CHECK(may_begin_with("a*z", "ab"));
  CHECK(may_begin_with("*", "ab"));
  CHECK(may_begin_with("ab", "ab"));
  CHECK_FALSE(may_begin_with("a", "ab"));
  CHECK_FALSE(may_begin_with("ac*", "ab"));
}
