#include "aws/explain.h"
#include "support/catch.h"

using jtlint::aws::harmless;

TEST_CASE("what looks like a key is left out of messages") {
  CHECK(harmless("the key AKIAIOSFODNN7EXAMPLE is") == "the key *** is");
  CHECK(harmless("secret=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY") == "***");
}

TEST_CASE("what is no key stays") {
  const std::string said =
      "User: arn:aws:sts::123456789012:assumed-role/AuditRole2/me@example.com is not authorized to "
      "perform: iot:ListJobTemplates";
  CHECK(harmless(said) == said);
  CHECK(harmless("a\nb\x1b[0m") == "a\\nb\\u{1b}[0m");
}
