#include "parse/yaml_strings.h"

#include <string>
#include <string_view>
#include <vector>

#include "support/catch.h"

using jtlint::Span;
using jtlint::sparable_strings;

namespace {

using Strings = std::vector<std::string>;

Strings spared(std::string_view text) {
  Strings strings;
  for (const Span span : sparable_strings(text)) {
    strings.emplace_back(text.substr(span.begin, span.size()));
  }
  return strings;
}

}  // namespace

TEST_CASE("strings that are the value of a name or an item are spared") {
  CHECK(spared("a: \"x\"\nb:\n  c: \"y\"  # \"z\"\n") == Strings{"x", "y"});
  CHECK(spared("- \"x\"\n- - a: \"y\"\n    b: \"z\"\n") == Strings{"x", "y", "z"});
  CHECK(spared("---\n# it's\na: 'it'\n\nb: \"x\"\r\nc: \"y\"") == Strings{"x", "y"});
  CHECK(spared("\xEF\xBB\xBF"
               "a: \"x\"") == Strings{"x"});
  CHECK(spared("a: \"\"\nb: \"x\"\n") == Strings{"x"});
}

TEST_CASE("strings in a flow collection on one line are spared") {
  CHECK(spared(R"(a: {"b":"c","d": ["e", f, "g" ] , h: "i"})") ==
        Strings{"b", "c", "d", "e", "g", "i"});
  CHECK(spared(R"([{a: cron(0 2 ? * MON *), "b": "c"}])").empty());
  CHECK(spared(R"(- {a: cron(0 2 ? * MON *), "b": "c"})") == Strings{"b", "c"});
}

TEST_CASE("escapes of two characters and characters beyond ASCII are spared") {
  CHECK(spared(R"(a: "\"x\"\\\n")") == Strings{R"(\"x\"\\\n)"});
  CHECK(spared("a: \"\xC3\xA9\"") == Strings{"\xC3\xA9"});
}

TEST_CASE("what the library might refuse is shown") {
  CHECK(spared("a: \"\\u00e9\"\nb: \"\\q\"\nc: \"\t\"\nd: \"x\"\n") == Strings{"x"});
  const std::string name(1010, 'x');
  CHECK(spared("a: {\"" + name + "\": 1, \"b\": 2}") == Strings{"b"});
  CHECK(spared("a: [\"" + name + "\"]") == Strings{name});
}

TEST_CASE("quotes within a text without quotes begin no string") {
  CHECK(spared("a: x \"y\"\nb: x, \"y\"\n").empty());
  CHECK(spared("a: {b: x \"y\"}\nc: \"z\"\n").empty());
  CHECK(spared("a: {b:\"x\"}\nc: \"z\"\n").empty());
  CHECK(spared("a: {\"b\" :\"x\"}\nc: \"z\"\n").empty());
  CHECK(spared("a: !Ref \"x\"\n").empty());
  CHECK(spared("a: [!Ref \"x\"]\n").empty());
}

TEST_CASE("texts and blocks that go on in the next lines hide what is in these") {
  CHECK(spared("a: x\n  b: \"y\"\nc: \"z\"\n").empty());
  CHECK(spared("a: x\nb: \"y\"\n") == Strings{"y"});
  CHECK(spared("- a: x\n  b: \"y\"\n- c: |\n    d: \"e\"\n\n     f: \"g\"\n  h: \"i\"\n") ==
        Strings{"y", "i"});
  CHECK(spared("- a: x\n   b: \"y\"\n").empty());
  CHECK(spared("a: |\n   b: \"c\"\n  d: \"e\"\nf: \"g\"\n").empty());
  CHECK(spared("a: >-\n  b: \"c\"\nd: \"e\"\n") == Strings{"e"});
  CHECK(spared("a: |2\n  b: \"c\"\nd: \"e\"\n").empty());
}

TEST_CASE("nothing is spared behind the first line that is not understood") {
  CHECK(spared("a: \"x\"\nb: \"y\n  z\"\nc: \"d\"\n") == Strings{"x"});
  CHECK(spared("a: \"x\"\nb: {\n\"y\": \"z\"}\n") == Strings{"x"});
  CHECK(spared("a: \"x\"\nb: 'y\nc: \"z\"\n'\n") == Strings{"x"});
  CHECK(spared("a: \"x\"\nb: &c \"y\"\nd: \"z\"\n") == Strings{"x"});
  CHECK(spared("a: \"x\" y\nd: \"z\"\n").empty());
  CHECK(spared("a: [\"x\", \"y\"] z\nd: \"z\"\n").empty());
  CHECK(spared("a: {[\"x\"]: \"y\"}\nd: \"z\"\n").empty());
  CHECK(spared("\ta: \"x\"\n").empty());
  CHECK(spared("a: x\rb: \"y\"\n").empty());
}
