#include "source/glob.h"

#include <string>
#include <vector>

#include "support/catch.h"

using jtlint::Glob;

namespace {

struct Case {
  std::string pattern;
  std::vector<std::string> matching;
  std::vector<std::string> others;
};

const std::vector<Case> cases = {
    {"a", {"a"}, {"b", "A", "aa", "x/a", "a/x", ""}},
    {"a.b+c(d)", {"a.b+c(d)"}, {"axb+c(d)", "a.bb"}},
    {"*", {"a", ".a", ""}, {"a/b"}},
    {"*.json", {".json", "a.json", "a.b.json"}, {"json", "a.jsonx", "d/a.json", "a.JSON"}},
    {"a*", {"a", "ab"}, {"ba", "a/b"}},
    {"a*b*c", {"abc", "axbxbc"}, {"ab", "a/bc"}},
    {"?", {"a", "\xff", "\n"}, {"", "ab", "/", "é"}},
    {"a?c", {"abc"}, {"ac", "a/c"}},
    {"[abc]", {"a", "c"}, {"d", "", "ab"}},
    {"[a-c]x", {"ax", "bx", "cx"}, {"dx", "-x", "x"}},
    {"[!a-c]", {"d", "-", "\xff"}, {"a", "b", "/"}},
    {"[^a]", {"b", "^"}, {"a"}},
    {"[]a]", {"]", "a"}, {"b"}},
    {"[!]a]", {"b"}, {"]", "a"}},
    {"[a-]", {"a", "-"}, {"b"}},
    {"[-a]", {"a", "-"}, {"b"}},
    {"[a-c-e]", {"b", "-", "e"}, {"d"}},
    {"[a\\]b]", {"a", "]", "b"}, {"\\"}},
    {"[\\a-\\c]", {"a", "b", "c"}, {"\\", "d"}},
    {"[[:digit:]x]", {"0", "9", "x"}, {"d", ":"}},
    {"[![:alnum:]_]", {"-", " ", "\xe9"}, {"a", "Z", "5", "_"}},
    {"[[:punct:]]", {"!", "~", "["}, {"a", " ", "/"}},
    {"[[:cntrl:]]", {"\x01", "\x7f"}, {"a"}},
    {"[[:]", {"[", ":"}, {"a"}},
    {"[[x]", {"[", "x"}, {":"}},
    {"[+--]", {"+", ",", "-"}, {".", "*"}},
    {"[z-a]", {"z"}, {"a", "-", "m"}},
    {"[.-0]", {".", "0"}, {"/", "1"}},
    {"\\*", {"*"}, {"a", "\\*"}},
    {"\\a\\?", {"a?"}, {"ab"}},
    {"a/b", {"a/b"}, {"b", "a", "x/a/b"}},
    {"a/*", {"a/b"}, {"a", "a/b/c", "b/b"}},
    {"*/b", {"a/b"}, {"b", "x/a/b"}},
    {"**", {"a", "a/b", "a/b/c"}, {}},
    {"**/b", {"b", "a/b", "a/c/b"}, {"ab", "b/a", "a/xb"}},
    {"a/**", {"a/b", "a/b/c"}, {"a", "ab/c", "x/a/b"}},
    {"a/**/b", {"a/b", "a/x/b", "a/x/y/b"}, {"ab", "a/xb", "a/b/c"}},
    {"a/***/b", {"a/b", "a/x/b"}, {"ab"}},
    {"**/a/**", {"a/b", "x/a/b/c"}, {"a", "x/a"}},
    {"**/**/b", {"b", "a/b"}, {"a"}},
    {"*/**/b", {"a/b", "a/x/b"}, {"b"}},
    {"a**b", {"ab", "axb"}, {"a/b"}},
    {"x/a**", {"x/a", "x/ab"}, {"x/a/b"}},
    {"a/**\\/b", {"a/x/b"}, {"a/b"}},
    {"\xe9*", {"\xe9", "\xe9z"}, {"é", "e"}},
};

}  // namespace

TEST_CASE("a glob covers a whole path") {
  for (const Case& item : cases) {
    const std::optional<Glob> glob = Glob::compile(item.pattern);
    CAPTURE(item.pattern);
    REQUIRE(glob);
    for (const std::string& path : item.matching) {
      CAPTURE(path);
      CHECK(glob->matches(path));
    }
    for (const std::string& path : item.others) {
      CAPTURE(path);
      CHECK_FALSE(glob->matches(path));
    }
  }
}

TEST_CASE("a glob that can match nothing is none") {
  for (const char* pattern :
       {"[", "[]", "[!]", "[a", "a\\", "*[a-", "[a\\", "[[:nope:]]", "[[:a", "[/]", "[a-\\"}) {
    CAPTURE(pattern);
    CHECK_FALSE(Glob::compile(pattern));
  }
}

TEST_CASE("a glob longer than any path is none") {
  CHECK(Glob::compile(std::string(4096, '?')));
  CHECK_FALSE(Glob::compile(std::string(4097, '?')));
  CHECK_FALSE(Glob::compile(std::string(1'000'000, '?')));
}

TEST_CASE("a hostile glob takes linear time") {
  std::string pattern;
  for (int i = 0; i < 1000; ++i) pattern += "*a";
  const std::optional<Glob> glob = Glob::compile(pattern + "b");
  REQUIRE(glob);
  CHECK_FALSE(glob->matches(std::string(4000, 'a')));
  CHECK(glob->matches(std::string(4000, 'a') + "b"));
}

TEST_CASE("names and extensions need no automaton") {
  CHECK(Glob::compile("node_modules")->plain());
  CHECK(Glob::compile("*.json")->plain());
  CHECK_FALSE(Glob::compile("a*.json")->plain());
}
