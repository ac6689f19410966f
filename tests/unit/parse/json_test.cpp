#include "parse/json.h"

#include <fmt/format.h>
#include <string>

#include "support/catch.h"
#include "support/render_tree.h"

using jtlint::parse_embedded_json;
using jtlint::parse_json;
using jtlint::Span;
using jtlint::Text;

namespace {

std::string tree_of(const std::string& json) {
  const auto tree = parse_json(json);
  if (!tree) {
    const auto& fault = tree.error();
    return fmt::format("{}-{}: {}", fault.span.begin, fault.span.end, fault.message);
  }
  return jtlint::test::render_tree(**tree, json);
}

}  // namespace

TEST_CASE("JSON values keep their bytes") {
  CHECK(tree_of(R"( {"a": [1, -2.5e3, "x\"\u00e9"], "b": {}, "c": null, "d": true} )") ==
        R"(. mapping <{"a": [1, -2.5e3, "x\"\u00e9"], "b": {}, "c": null, "d": true}>
/a sequence <[1, -2.5e3, "x\"\u00e9"]>
/a/0 number 1 <1>
/a/1 number -2.5e3 <-2.5e3>
/a/2 string x"é <"x\"\u00e9">
/b mapping <{}>
/c null null <null>
/d boolean true <true>
)");
}

TEST_CASE("a number of any size is read as written") {
  CHECK(tree_of("1e400") == ". number 1e400 <1e400>\n");
  CHECK(tree_of("[123456789012345678901234567890]") ==
        ". sequence <[123456789012345678901234567890]>\n"
        "/0 number 123456789012345678901234567890 <123456789012345678901234567890>\n");
  CHECK(tree_of("\"123456\"") == ". string 123456 <\"123456\">\n");
}

TEST_CASE("JSON faults are located and said in words") {
  CHECK(tree_of("") == "0-0: the text is empty: expected a JSON value");
  CHECK(tree_of("{\"a\": 1,}") == "7-8: JSON allows no comma after the last item: delete it");
  CHECK(tree_of("{\"a\" 1}") == "5-6: expected ':' after \"a\", got '1'");
  CHECK(tree_of("{\"a\": 1 \"b\": 2}") == "8-11: expected ',' or '}', got \"b\"");
  CHECK(tree_of("{a: 1}") == "1-2: expected a name in double quotes, got 'a'");
  CHECK(tree_of("{'a': 1}") == "1-4: JSON strings stand in double quotes, not single ones");
  CHECK(tree_of("{\"a\": 1") == "7-7: the text ends before the object is closed with '}'");
  CHECK(tree_of("[1, 2") == "5-5: the text ends before the array is closed with ']'");
  CHECK(tree_of("[1, 02]") == "4-6: a JSON number has no leading zero, got '02'");
  CHECK(tree_of("[+1]") == "1-3: a JSON number has no plus sign, got '+1'");
  CHECK(tree_of("[1.]") == "1-3: '1.' is not a JSON number");
  CHECK(tree_of("[True]") == "1-5: expected a value or ']', got 'True'");
  CHECK(tree_of("{} x") == "3-4: expected nothing after the JSON value");
  CHECK(tree_of("// x\n{}") == "0-4: JSON has no comments");
  CHECK(tree_of("{\"a\": ${aws:iot:x}}") == "6-8: a placeholder stands in a string: \"${...}\"");
  CHECK(tree_of("{\"a\": \"x\ny\"}") ==
        "6-8: the string is not closed on its line; write a line break as \\n");
  CHECK(tree_of("{\"a\": \"x\ty\"}") ==
        "8-9: write the control character U+0009 in a string as \\t");
  CHECK(tree_of("{\"a\": \"x\\qy\"}") ==
        "8-10: \\q is no JSON escape; a backslash is written \\\\");
  CHECK(tree_of("{\"a\": \"\\ud800\"}") ==
        "7-13: \\ud800 is half a surrogate pair, whose other half must follow");
  CHECK(tree_of("{\"a\": \"x") == "6-8: the string is never closed");
  CHECK(tree_of(std::string("{}\0{}", 5)) == "2-3: expected nothing after the JSON value");
  CHECK(tree_of(std::string(100'000, '[')) ==
        "1100-1101: nested deeper than 1100 levels, which is the limit of jtlint");
}

TEST_CASE("half a character, or half of a pair, is none, whatever stands behind it") {
  CHECK_FALSE(
      parse_json("{\"a\": \"\xEF"
                 "0\xBB"
                 "x\xBF\"}"));
  CHECK_FALSE(
      parse_json("[\"\xC3"
                 "abc\xA9\"]"));
  CHECK(
      parse_json("[\"abc\xC3\xA9"
                 "abc\"]"));
  CHECK_FALSE(parse_json(R"(["\uD83Dabc\uDE00"])"));
  CHECK_FALSE(parse_json(R"(["abc\uD83D"])"));
  CHECK(parse_json(R"(["abc\uD83D\uDE00abc"])"));
  CHECK_FALSE(parse_json(R"(["\u00e"])"));
  CHECK_FALSE(parse_json(R"(["abc\q"])"));
  CHECK_FALSE(parse_json("[\"abc\tdef\"]"));
}

TEST_CASE("embedded JSON has its places in the file") {
  // The bytes  "{\"a\":\"b\\n\"}"  stand at offset 100 of a JSON file.
  const std::string outer = R"("{\"a\":\"b\\n\"}")";
  const auto host = parse_json(outer);
  REQUIRE(host);
  const auto inner = parse_embedded_json((*host)->text);
  REQUIRE(inner);
  const auto* value = (*inner)->find("a");
  REQUIRE(value != nullptr);
  CHECK(value->text.decoded() == "b\n");
  CHECK(outer.substr(value->span.begin, value->span.size()) == R"(\"b\\n\")");
  const Span line_feed = value->text.source_span({1, 2});
  CHECK(outer.substr(line_feed.begin, line_feed.size()) == R"(\\n)");
}
