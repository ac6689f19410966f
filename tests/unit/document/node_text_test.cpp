#include "document/node_text.h"

#include <cstdint>
#include <string>
#include <vector>

#include "parse/json.h"
#include "parse/yaml.h"
#include "support/catch.h"
#include "support/random_tree.h"
#include "support/rule_view.h"

using jtlint::merge_patch;
using jtlint::Node;
using jtlint::to_json;
using jtlint::to_yaml;
using jtlint::test::Random;
using jtlint::test::random_tree;
using jtlint::test::yaml_tree;

namespace {

std::string patched(const std::string& target, const std::string& patch) {
  return to_json(merge_patch(*yaml_tree(target), *yaml_tree(patch)));
}

}  // namespace

TEST_CASE("a tree is JSON without white space, numbers as they were written") {
  CHECK(to_json(*yaml_tree("{a: [1.50, -2e3, x], b: {}, c: [], d: ~, e: true}")) ==
        R"({"a":[1.50,-2e3,"x"],"b":{},"c":[],"d":null,"e":true})");
}

TEST_CASE("what YAML spells otherwise is JSON all the same") {
  CHECK(to_json(*yaml_tree("[True, FALSE, 0x10, +.5, Null]")) == "[true,false,16,0.5,null]");
}

TEST_CASE("a tree is YAML in block style") {
  CHECK(to_yaml(*yaml_tree("{a: {b: [1, {c: x, d: [e]}, []], f: {}}, g: 'it''s \"x\"'}")) ==
        "a:\n"
        "  b:\n"
        "    - 1\n"
        "    - c: x\n"
        "      d:\n"
        "        - e\n"
        "    - []\n"
        "  f: {}\n"
        "g: \"it's \\\"x\\\"\"\n");
  CHECK(to_yaml(*yaml_tree("[]")) == "[]\n");
  CHECK(to_yaml(*yaml_tree("x")) == "x\n");
}

TEST_CASE("a string in YAML has quotes where it needs them, single ones around double ones") {
  CHECK(to_yaml(*yaml_tree("['true', no, '5', '', ' a', 'a ', 'a: b', '- a', plain text]")) ==
        "- \"true\"\n- \"no\"\n- \"5\"\n- \"\"\n- \" a\"\n- \"a \"\n- \"a: b\"\n- \"- a\"\n"
        "- plain text\n");
  CHECK(to_yaml(*yaml_tree("document: '{\"a\": 1}'")) == "document: '{\"a\": 1}'\n");
}

TEST_CASE("any tree is read back from its JSON and from its YAML") {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    Random random(seed);
    const Node tree = random_tree(random);
    const std::string json = to_json(tree);
    const std::string yaml = to_yaml(tree);
    UNSCOPED_INFO("seed " << seed << ":\n" << json << "\n" << yaml);
    const auto from_json = jtlint::parse_json(json);
    const auto from_yaml = jtlint::parse_yaml(yaml);
    REQUIRE(from_json);
    REQUIRE(to_json(**from_json) == json);
    REQUIRE(from_yaml);
    REQUIRE(from_yaml->size() == 1);
    REQUIRE(to_json(*from_yaml->front()) == json);
  }
}

TEST_CASE("a merge patch does what RFC 7396, appendix A, says") {
  CHECK(patched(R"({"a":"b"})", R"({"a":"c"})") == R"({"a":"c"})");
  CHECK(patched(R"({"a":"b"})", R"({"b":"c"})") == R"({"a":"b","b":"c"})");
  CHECK(patched(R"({"a":"b"})", R"({"a":null})") == R"({})");
  CHECK(patched(R"({"a":"b","b":"c"})", R"({"a":null})") == R"({"b":"c"})");
  CHECK(patched(R"({"a":["b"]})", R"({"a":"c"})") == R"({"a":"c"})");
  CHECK(patched(R"({"a":"c"})", R"({"a":["b"]})") == R"({"a":["b"]})");
  CHECK(patched(R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})") == R"({"a":{"b":"d"}})");
  CHECK(patched(R"({"a":[{"b":"c"}]})", R"({"a":[1]})") == R"({"a":[1]})");
  CHECK(patched(R"(["a","b"])", R"(["c","d"])") == R"(["c","d"])");
  CHECK(patched(R"({"a":"b"})", R"(["c"])") == R"(["c"])");
  CHECK(patched(R"({"a":"foo"})", R"(null)") == R"(null)");
  CHECK(patched(R"({"a":"foo"})", R"("bar")") == R"("bar")");
  CHECK(patched(R"({"e":null})", R"({"a":1})") == R"({"e":null,"a":1})");
  CHECK(patched(R"([1,2])", R"({"a":"b","c":null})") == R"({"a":"b"})");
  CHECK(patched(R"({})", R"({"a":{"bb":{"ccc":null}}})") == R"({"a":{"bb":{}}})");
}

TEST_CASE("of members of one name a merge patch changes the one that counts, or removes all") {
  CHECK(patched(R"({"a":1,"a":2})", R"({"a":null})") == R"({})");
  CHECK(patched(R"({"a":1,"a":2})", R"({"a":3})") == R"({"a":1,"a":3})");
}
