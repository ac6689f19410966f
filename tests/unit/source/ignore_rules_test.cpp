#include "source/ignore_rules.h"

#include <string>
#include <vector>

#include "support/catch.h"

using jtlint::IgnoreRules;

namespace {

/// `ignored` and `kept` are files, or directories where they end with `/`.
struct Case {
  std::string text;
  std::vector<std::string> ignored;
  std::vector<std::string> kept;
};

bool ignores(const IgnoreRules& rules, std::string path) {
  const bool is_directory = path.ends_with('/');
  if (is_directory) path.pop_back();
  return rules.ignores(path, is_directory);
}

void check(const Case& item) {
  const IgnoreRules rules(item.text);
  CAPTURE(item.text);
  for (const std::string& path : item.ignored) {
    CAPTURE(path);
    CHECK(ignores(rules, path));
  }
  for (const std::string& path : item.kept) {
    CAPTURE(path);
    CHECK_FALSE(ignores(rules, path));
  }
}

}  // namespace

TEST_CASE("ignore files say what git reads in them") {
  const std::vector<Case> cases = {
      {"", {}, {"a"}},
      {"\n\r\n  \n", {}, {"a", " ", "  "}},
      {"# a\na", {"a"}, {"# a", "#"}},
      {"\\#a\n", {"#a"}, {"a", "\\#a"}},
      {" #a", {" #a"}, {"#a"}},
      {"\\!a\n", {"!a"}, {"a"}},
      {"a  \n", {"a"}, {"a  ", "a "}},
      {"a\\ \n", {"a "}, {"a", "a\\"}},
      {"a\\  \n", {"a "}, {"a", "a  "}},
      {"a\\\\ \n", {"a\\"}, {"a\\ "}},
      {"a\t\n", {"a\t"}, {"a"}},
      {"a b\n", {"a b"}, {"a", "b"}},
      {"a\r\nb\r", {"a", "b"}, {"a\r"}},
      {"a \r\n", {"a"}, {"a "}},
      {"\xef\xbb\xbf"
       "a\n",
       {"a"},
       {"\xef\xbb\xbf"
        "a"}},
      {std::string("a\0b\n", 4), {"a"}, {"b"}},
      {"a", {"a", "x/a", "a/x", "x/a/y"}, {"ab", "A"}},
      {"/a", {"a", "a/x"}, {"x/a"}},
      {"x/a", {"x/a", "x/a/y"}, {"a", "y/x/a"}},
      {"/x/a", {"x/a"}, {"a", "y/x/a"}},
      {"a/", {"a/", "x/a/", "a/x"}, {"a", "x/a"}},
      {"x/a/", {"x/a/", "x/a/y"}, {"x/a", "y/x/a/"}},
      {"/\n!\n!/\n//\n", {}, {"a", "a/"}},
      {"a//\n", {}, {"a/"}},
      {"*.json", {"a.json", "x/a.json", "x.json/y"}, {"a.yaml"}},
      {"/*.json", {"a.json"}, {"x/a.json"}},
      {"x/*", {"x/a", "x/y/z"}, {"x/"}},
      {"**/a", {"a", "x/a", "x/y/a/z"}, {"ba"}},
      {"x/**", {"x/a", "x/y/z"}, {"x/", "y/x/a"}},
      {"x/**/a", {"x/a", "x/y/a", "x/y/z/a"}, {"a", "y/x/a"}},
      {"**", {"a", "x/"}, {}},
      {"**/", {"x/", "x/a"}, {"a"}},
      {"[ab", {}, {"a", "[ab"}},
      {"a\\\nb", {"b"}, {"a", "a\\"}},
  };
  for (const Case& item : cases) check(item);
}

TEST_CASE("the last pattern that matches wins") {
  check({"*.json\n!a.json\n", {"b.json"}, {"a.json", "x/a.json"}});
  check({"!a.json\n*.json\n", {"a.json"}, {}});
  check({"/*\n!/x/\n", {"a", "y/"}, {"x/", "x/a"}});
  check({"!!a\n*\n", {"a"}, {}});
  check({"*\n!!a\n", {"a"}, {"!a"}});
}

TEST_CASE("what lies in an ignored directory cannot be re-included") {
  check({"x/\n!x/a\n", {"x/", "x/a"}, {"a"}});
  check({"x/*\n!x/a\n", {"x/b"}, {"x/", "x/a"}});
}

TEST_CASE("a verdict names the line of its pattern") {
  const IgnoreRules rules("# generated\n\n*.json\n!a.json\n");
  REQUIRE(rules.judge("b.json", false));
  CHECK(rules.judge("b.json", false)->line == 3);
  REQUIRE(rules.judge("a.json", false));
  CHECK(rules.judge("a.json", false)->line == 4);
  CHECK_FALSE(rules.judge("a.json", false)->ignored);
  CHECK_FALSE(rules.judge("a.yaml", false));
}

TEST_CASE("a hostile ignore file does no harm") {
  std::string binary;
  for (int i = 0; i < 100'000; ++i) binary += static_cast<char>(i * 7919 % 256);
  CHECK_FALSE(IgnoreRules(binary).ignores("templates/rollout.json", false));

  const IgnoreRules long_line(std::string(1 << 20, '[') + "\na\n");
  CHECK(long_line.ignores("a", false));
  const IgnoreRules many_stars(std::string(1 << 20, '*') + "\na\n");
  CHECK(many_stars.ignores("a", false));
}

TEST_CASE("wildcards beyond all measure are passed over") {
  std::string text = "first*\n";
  for (int i = 0; i < 20'000; ++i) text += "x" + std::to_string(i) + "-*\n";
  const IgnoreRules rules(text);
  CHECK(rules.ignores("first", false));
  CHECK(rules.ignores("x9000-", false));
  CHECK_FALSE(rules.ignores("x19999-", false));
}
