#include <string>
#include <vector>

#include "support/catch.h"
#include "support/lint.h"

// A plain scalar that YAML 1.1 and 1.2 read differently is one warning, or one error of its type.

using Lines = std::vector<std::string>;

namespace {

Lines rules_with(const std::string& members, const std::string& description = "b") {
  const std::string yaml =
      "jobTemplateId: a\ndocument: '{}'\ndescription: " + description + "\n" + members;
  return jtlint::test::rules_of(jtlint::test::lint("template.yaml", yaml));
}

Lines timeout(const std::string& minutes) {
  return rules_with("timeoutConfig: {inProgressTimeoutInMinutes: " + minutes + "}\n");
}

}  // namespace

TEST_CASE("a value that both readers or the first one may take is a warning") {
  CHECK(timeout("010") == Lines{"ambiguous-scalar"});
  CHECK(timeout("089") == Lines{"ambiguous-scalar"});
  CHECK(rules_with("", "no") == Lines{"ambiguous-scalar"});
  CHECK(rules_with("", "2026-11-23") == Lines{"ambiguous-scalar"});
  CHECK(rules_with("", "1:30") == Lines{"ambiguous-scalar"});
}

TEST_CASE("a value that only a reader of YAML 1.1 may take is a warning, not a wrong type too") {
  CHECK(timeout("1:30") == Lines{"ambiguous-scalar"});
  CHECK(timeout("1_000") == Lines{"ambiguous-scalar"});
  CHECK(rules_with("", "12e03") == Lines{"ambiguous-scalar"});
  CHECK(rules_with("", "08") == Lines{"ambiguous-scalar"});
}

TEST_CASE("a value that neither reader may take has a wrong type") {
  CHECK(timeout("no") == Lines{"type"});
  CHECK(timeout("2026-11-23") == Lines{"type"});
  CHECK(rules_with("", "010") == Lines{"type"});
}

TEST_CASE("a number with an exponent is left alone where a number belongs") {
  CHECK(timeout("6e1").empty());
}

TEST_CASE("what needs no quotes is not warned of") {
  CHECK(timeout("0x3C").empty());
  CHECK(rules_with("", "'no'").empty());
  CHECK(rules_with("", "!!str no").empty());
  CHECK(rules_with("", "n").empty());
}

TEST_CASE("a wrong type is told where the warning is not wanted") {
  const std::string yaml = "{jobTemplateId: a, document: '{}', description: 12e03}";
  const auto file = jtlint::check_file("a.yaml", yaml, jtlint::test::catalogue(),
                                       {{"type", "required"}, jtlint::example_day, std::nullopt});
  CHECK(jtlint::test::rules_of(file) == Lines{"type"});
}
