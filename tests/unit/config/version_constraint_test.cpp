#include "config/version_constraint.h"

#include <string>
#include <vector>

#include "support/catch.h"

using jtlint::is_version_allowed;

TEST_CASE("constraints on the version are those of Terraform") {
  struct Case {
    std::string version;
    std::string constraint;
    bool allowed;
  };
  const std::vector<Case> cases = {
      {"1.2.3", "1.2.3", true},         {"1.2.3", "= 1.2.3", true},
      {"1.2.3", "1.2.4", false},        {"1.2.3", "!= 1.2.3", false},
      {"1.2.3", "> 1.2", true},         {"1.2.0", "> 1.2", false},
      {"1.2.3", ">= 1.2.3, < 2", true}, {"2.0.0", ">= 1.2.3, < 2", false},
      {"1.9.0", "~> 1.2", true},        {"2.0.0", "~> 1.2", false},
      {"1.2.9", "~> 1.2.3", true},      {"1.3.0", "~> 1.2.3", false},
      {"1.2.2", "~> 1.2.3", false},     {"1.9.9", "~> 1", true},
      {"0.10.0", ">= 0.9", true},       {"0.9.0", "<= 0.10", true},
      {"1.2.3", ">=1.0,<1.2.3", false},
  };
  for (const Case& each : cases) {
    CAPTURE(each.version, each.constraint);
    const auto allowed = is_version_allowed(each.version, each.constraint);
    REQUIRE(allowed);
    CHECK(*allowed == each.allowed);
  }
}

TEST_CASE("what is no constraint on a version is refused") {
  for (const std::string constraint : {"", ",", "latest", "1.2.3.4", ">= x", "=> 1", "1.2.", "1..2",
                                       "v1.2", "99999999999999999999", "1.2-beta", ">= 1 2"}) {
    CAPTURE(constraint);
    CHECK_FALSE(is_version_allowed("1.2.3", constraint));
  }
}
