#include "parse/limits.h"

#include <string>

#include "parse/json.h"
#include "parse/yaml.h"
#include "support/catch.h"

using jtlint::parse_json;
using jtlint::parse_yaml;

namespace {

/// A list of so many values, itself included.
std::string list_of(std::size_t values) {
  std::string list = "[";
  for (std::size_t i = 2; i < values; ++i) list += "1,";
  return list + "1]";
}

}  // namespace

TEST_CASE("a document holds so many values, no more") {
  using namespace jtlint::limits;
  CHECK(parse_json(list_of(json_values)));
  const auto json = parse_json(list_of(json_values + 1));
  REQUIRE_FALSE(json);
  CHECK(json.error().message == too_many_json_values);
  CHECK(parse_yaml(list_of(yaml_values)));
  const auto yaml = parse_yaml(list_of(yaml_values + 1));
  REQUIRE_FALSE(yaml);
  CHECK(yaml.error().message == too_many_yaml_values);
}

TEST_CASE("a long line of YAML without blanks is read in little time") {
  CHECK(parse_yaml(list_of(jtlint::limits::yaml_values)));
}
