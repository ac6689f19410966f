#include "parse/limits.h"

#include "support/catch.h"
#include "unit/parse/hcl/hcl.h"

using jtlint::test::hcl_file;
using jtlint::test::hcl_value;

namespace {

std::string repeated(std::string_view text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

bool too_deep(const std::string& told) {
  return told.find(": nested deeper than 256 levels, which is the limit of jtlint") !=
         std::string::npos;
}

}  // namespace

TEST_CASE("HCL nests 256 levels deep, no deeper") {
  const auto nested = [](std::size_t depth) {
    return hcl_value(repeated("[", depth) + repeated("]", depth));
  };
  CHECK_FALSE(too_deep(nested(jtlint::limits::depth)));
  CHECK(nested(jtlint::limits::depth + 1) ==
        "256-257: nested deeper than 256 levels, which is the limit of jtlint");
}

TEST_CASE("whatever nests in HCL is limited") {
  for (const std::string unit :
       {"(", "[", "{a=", "!", "-", "a ? ", "a ? b : ", "f(", "a[", "\"${", "<<E\n${", "[for a in ",
        "{for a in ", "1+(", "\"%{if ", "\"%{for a in "}) {
    INFO(unit);
    CHECK(too_deep(hcl_value(repeated(unit, 100'000))));
  }
  CHECK(too_deep(hcl_file(repeated("a {\n", 100'000))));
  CHECK(
      too_deep(hcl_value("\"" + repeated("%{ if a }", 300) + repeated("%{ endif }", 300) + "\"")));
  CHECK(too_deep(
      hcl_value("\"" + repeated("%{ for a in b }", 300) + repeated("%{ endfor }", 300) + "\"")));
}

TEST_CASE("what does not nest in HCL may be long") {
  CHECK(jtlint::hcl::parse_expression("a" + repeated(".b", 10'000)));
  CHECK(jtlint::hcl::parse_expression("a" + repeated("[*]", 10'000)));
  CHECK(jtlint::hcl::parse_expression("1" + repeated(" + 1 * 2", 10'000)));
  CHECK(jtlint::hcl::parse_expression("a" + repeated("::a", 10'000) + "(1)"));
  CHECK(jtlint::hcl::parse_expression("\"" + repeated("${a} $${b} \\n", 10'000) + "\""));
  CHECK(jtlint::hcl::parse_expression("<<-E\n" + repeated("  x\n", 100'000) + "E\n"));
}

TEST_CASE("an HCL file holds so many values, no more") {
  using jtlint::limits::hcl_values;
  CHECK(jtlint::hcl::parse("a = [" + repeated("1,", hcl_values - 2) + "]"));
  const auto fault = jtlint::hcl::parse("a = [" + repeated("1,", hcl_values - 1) + "]");
  REQUIRE_FALSE(fault);
  CHECK(fault.error().message == jtlint::limits::too_many_hcl_values);
  for (const std::string unit : {"[*]", ".*[0]", ".b", "[0]"}) {
    INFO(unit);
    CHECK_FALSE(jtlint::hcl::parse_expression("a" + repeated(unit, hcl_values)));
  }
  CHECK_FALSE(jtlint::hcl::parse_expression("\"" + repeated("%{else}", hcl_values) + "\""));
  CHECK_FALSE(jtlint::hcl::parse("a" + repeated(" b", hcl_values) + " {}"));
}
