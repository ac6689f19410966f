#include "parse/yaml.h"

#include <algorithm>
#include <string>
#include <vector>

#include "document/node_text.h"
#include "support/catch.h"
#include "support/documents.h"
#include "support/render_tree.h"

using jtlint::parse_yaml;

namespace {

std::string tree_of(const std::string& yaml) {
  const auto trees = parse_yaml(yaml);
  if (!trees) return "fault: " + trees.error().message;
  std::string rendered;
  for (const auto& tree : *trees) rendered += jtlint::test::render_tree(*tree, yaml);
  return rendered;
}

/// The places of all values that have no bytes.
void collect_missing(const jtlint::Node& node, std::vector<std::size_t>& places) {
  if (node.span.empty()) places.push_back(node.span.begin);
  for (const jtlint::Node& item : node.items) collect_missing(item, places);
  for (const jtlint::Member& member : node.members) collect_missing(member.value, places);
}

/// The text with a ^ at the place of each value that is not written, in the last document.
std::string with_missing_marked(std::string yaml) {
  const auto trees = parse_yaml(yaml);
  if (!trees) return "fault: " + trees.error().message;
  std::vector<std::size_t> places;
  collect_missing(*trees->back(), places);
  std::sort(places.rbegin(), places.rend());
  for (const std::size_t place : places) yaml.insert(place, "^");
  return yaml;
}

}  // namespace

TEST_CASE("YAML scalars keep their bytes in every style") {
  CHECK(tree_of("a: plain text # comment\n") ==
        ". mapping <a: plain text>\n/a string plain text <plain text>\n");
  CHECK(tree_of("a: 'it''s'\n") == ". mapping <a: 'it''s'>\n/a string it's <'it''s'>\n");
  CHECK(tree_of("a: \"x\\ty\\u00e9\"\n") ==
        ". mapping <a: \"x\\ty\\u00e9\">\n/a string x\\tyé <\"x\\ty\\u00e9\">\n");
  CHECK(tree_of("a: |\n  one\n\n  two\nb: 1\n") ==
        ". mapping <a: |\\n  one\\n\\n  two\\nb: 1>\n"
        "/a string one\\n\\ntwo\\n <|\\n  one\\n\\n  two\\n>\n/b number 1 <1>\n");
  CHECK(tree_of("a: >-\n  one\n  two\n\n  three\n") ==
        ". mapping <a: >-\\n  one\\n  two\\n\\n  three>\n"
        "/a string one two\\nthree <>-\\n  one\\n  two\\n\\n  three>\n");
  CHECK(tree_of("a: two\n  lines\n") ==
        ". mapping <a: two\\n  lines>\n/a string two lines <two\\n  lines>\n");
}

TEST_CASE("a quoted YAML scalar is what its bytes say, also where the library misreads them") {
  CHECK(tree_of("\"\\N\\_\"") == ". string \\u{85}\u00A0 <\"\\N\\_\">\n");
  CHECK(tree_of("'a\n\n\n'") == ". string a\\n\\n <'a\\n\\n\\n'>\n");
  CHECK(tree_of("\"a\\\n\n  b\"") == ". string a\\nb <\"a\\\\n\\n  b\">\n");
}

TEST_CASE("blanks in the empty lines of a block scalar are no part of it") {
  CHECK(tree_of("|\n  \n  a\n") == ". string \\na\\n <|\\n  \\n  a\\n>\n");
  CHECK(tree_of("|+\n   \n \n") == ". string \\n\\n <|+\\n   \\n \\n>\n");
  CHECK(tree_of("- |1-\n \n    \n") ==
        ". sequence <- |1-\\n \\n    >\n"
        "/0 string \\n    <|1-\\n \\n    >\n");
  CHECK(tree_of("- |1\n   \n  a\n") ==
        ". sequence <- |1\\n   \\n  a\\n>\n"
        "/0 string   \\n a\\n <|1\\n   \\n  a\\n>\n");
}

TEST_CASE("YAML collections keep their bytes in both styles") {
  CHECK(tree_of("a: {b: [1, x], c: }\nd:\n  - e\n  -\n") ==
        ". mapping <a: {b: [1, x], c: }\\nd:\\n  - e\\n  ->\n"
        "/a mapping <{b: [1, x], c: }>\n"
        "/a/b sequence <[1, x]>\n/a/b/0 number 1 <1>\n/a/b/1 string x <x>\n"
        "/a/c null <>\n"
        "/d sequence <- e\\n  ->\n/d/0 string e <e>\n/d/1 null <>\n");
}

TEST_CASE("tags and anchors are no part of a value") {
  CHECK(tree_of("a: &x !!str 5\nb: *x\n") ==
        ". mapping <a: &x !!str 5\\nb: *x>\n/a string 5 <5>\n/b string 5 <5>\n");
  CHECK(tree_of("a: &m\n  b: 1\nc: *m\n") ==
        ". mapping <a: &m\\n  b: 1\\nc: *m>\n/a mapping <b: 1>\n/a/b number 1 <1>\n"
        "/c mapping <b: 1>\n/c/b number 1 <1>\n");
}

TEST_CASE("a merge key brings in what the mapping does not say itself") {
  CHECK(tree_of("x: &x {a: 1, b: 2}\ny: {<<: *x, b: 3}\n") ==
        ". mapping <x: &x {a: 1, b: 2}\\ny: {<<: *x, b: 3}>\n"
        "/x mapping <{a: 1, b: 2}>\n/x/a number 1 <1>\n/x/b number 2 <2>\n"
        "/y mapping <{<<: *x, b: 3}>\n/y/a number 1 <1>\n/y/b number 3 <3>\n");
}

TEST_CASE("a quoted << is a name like any other") {
  CHECK(tree_of("{'<<': 1, a: 2}") ==
        ". mapping <{'<<': 1, a: 2}>\n/<< number 1 <1>\n/a number 2 <2>\n");
  CHECK(tree_of("<<: 1\n") == "fault: a merge key '<<' takes a mapping, not a number");
  CHECK(tree_of("<<: [{a: 1}, {a: 2, b: 3}]\n") ==
        ". mapping <<<: [{a: 1}, {a: 2, b: 3}]>\n/a number 1 <1>\n/b number 3 <3>\n");
}

TEST_CASE("an empty value is null at its own place, not at the next token") {
  CHECK(tree_of("a:\nnull: 3\n") == ". mapping <a:\\nnull: 3>\n/a null <>\n/null number 3 <3>\n");
  CHECK(tree_of("a: ~\nb: null\n") ==
        ". mapping <a: ~\\nb: null>\n/a null ~ <~>\n/b null null <null>\n");
}

TEST_CASE("what is not written has its place where it is missing") {
  CHECK(with_missing_marked("a:\n\nb: # c\n") == "a:^\n\nb:^ # c\n");
  CHECK(with_missing_marked("-\n- &x # c\n- *x\n") == "-^\n- &x^^ # c\n- *x\n");
  CHECK(with_missing_marked("a: !!null\n&x null: 1\n") == "a: !!null^\n&x null: 1\n");
  CHECK(with_missing_marked("{a, b: , c: 1}") == "{a^, b:^ , c: 1}");
  CHECK(with_missing_marked("? a # b: c\n? d # e: f\n:\n") == "? a^ # b: c\n? d # e: f\n:^\n");
  CHECK(with_missing_marked("a: &x\n~}: 1\n") == "a: &x^\n~}: 1\n");
  CHECK(with_missing_marked("? a\n:b: 1\n") == "? a^\n:b: 1\n");
  CHECK(with_missing_marked("a: !!str\n\"b\": !!str # c\n\"\": 1\n") ==
        "a: !!str^\n\"b\": !!str^ # c\n\"\": 1\n");
  CHECK(with_missing_marked("[!!str , !!str '']") == "[!!str^ , !!str '']");
  CHECK(with_missing_marked("a\n--- # b\n") == "a\n---^ # b\n");
}

TEST_CASE("an empty text has a place as well") {
  for (const std::string yaml : {"- '^'", "- |-^", "- !!str^", "- \"^\"", "-^\n- x"}) {
    INFO(yaml);
    std::string unmarked = yaml;
    unmarked.erase(yaml.find('^'), 1);
    const auto trees = parse_yaml(unmarked);
    REQUIRE(trees);
    CHECK(trees->front()->items.front().text.source_span({0, 0}).begin == yaml.find('^'));
  }
}

TEST_CASE("YAML numbers and booleans follow the 1.2 core schema") {
  CHECK(tree_of("[0x1F, 0o17, +5, .5, 007, 1., 1e3, true, yes, 1:30]") ==
        ". sequence <[0x1F, 0o17, +5, .5, 007, 1., 1e3, true, yes, 1:30]>\n"
        "/0 number 31 <0x1F>\n/1 number 15 <0o17>\n/2 number 5 <+5>\n/3 number 0.5 <.5>\n"
        "/4 number 7 <007>\n/5 number 1 <1.>\n/6 number 1e3 <1e3>\n/7 boolean true <true>\n"
        "/8 string yes <yes>\n/9 string 1:30 <1:30>\n");
}

TEST_CASE("several YAML documents are several trees") {
  CHECK(tree_of("a: 1\n---\nb: 2\n") ==
        ". mapping <a: 1>\n/a number 1 <1>\n. mapping <b: 2>\n/b number 2 <2>\n");
}

TEST_CASE("a byte order mark and CRLF do not move anything") {
  CHECK(tree_of("\xEF\xBB\xBF"
                "a: x\r\nb: |\r\n  one\r\n  two\r\n") ==
        ". mapping <a: x\\r\\nb: |\\r\\n  one\\r\\n  two\\r\\n>\n/a string x <x>\n"
        "/b string one\\ntwo\\n <|\\r\\n  one\\r\\n  two\\r\\n>\n");
}

TEST_CASE("a quoted string is closed") {
  const std::string expected = "fault: the text ends before this quoted string is closed";
  CHECK(tree_of("a: \"d\nb: {c: 0}\n") == expected);
  CHECK(tree_of("a: 'd\n") == expected);
  CHECK(tree_of("a: 'it''s\nb: 1\n") == expected);
  CHECK(tree_of("a: \"\\\\\"\n") == ". mapping <a: \"\\\\\">\n/a string \\ <\"\\\\\">\n");
}

TEST_CASE("a further document is announced") {
  CHECK(tree_of("a: 1\n...\nb: 2\n") ==
        ". mapping <a: 1>\n/a number 1 <1>\n. mapping <b: 2>\n/b number 2 <2>\n");
  const std::string expected =
      "fault: expected the end of the document, or '---' before another one";
  CHECK(tree_of("{a: 1},\n") == expected);
  CHECK(tree_of("[a]\n[b]\n") == expected);
  CHECK(tree_of("'a'\n'b'\n") == expected);
}

TEST_CASE("YAML faults are said in words") {
  CHECK(tree_of("a: [1, 2\n") == "fault: expected ',' or ']' in the list that '[' opens");
  CHECK(
      tree_of("a: b: c\n") ==
      "fault: this ':' begins no value: check the line's indentation, or put text that holds it in "
      "quotes");
  CHECK(tree_of("a: *nowhere\n") == "fault: no anchor of this name stands above this alias");
  CHECK(tree_of("a: &x [*x]\n") == "fault: this alias refers to the value that it is part of");
  CHECK(tree_of(std::string("a: \x04", 4)) ==
        "fault: the control character U+0004 is not allowed in YAML");
  CHECK(tree_of(std::string(5000, '[')) ==
        "fault: nested deeper than 256 levels, which is the limit of jtlint");
}

TEST_CASE("a name that is no string is known by what it is") {
  CHECK(tree_of("? [a]\n: b\n") == ". mapping <? [a]\\n: b>\n/[\"a\"] string b <b>\n");
  CHECK(tree_of("{1: a}") == ". mapping <{1: a}>\n/1 string a <a>\n");
}

TEST_CASE("a document that cannot be read does not take the others along") {
  const auto documents = jtlint::test::documents(
      "---\na: *x\n---\nb: \"\n---\nc: 1\n---\n- [\n---\n---\nd: 1\n", jtlint::Notation::yaml);
  std::string read;
  for (const auto& document : documents) read += document ? jtlint::to_json(**document) : "fault ";
  CHECK(read == R"(fault fault {"c":1}fault null{"d":1})");
}

TEST_CASE("a question mark within a text announces no name") {
  CHECK(tree_of("{a: cron(0 2 ? * MON *)}") ==
        ". mapping <{a: cron(0 2 ? * MON *)}>\n"
        "/a string cron(0 2 ? * MON *) <cron(0 2 ? * MON *)>\n");
  CHECK(tree_of("[x?y=1, \"a ?\", ? b]").find("/0 string x?y=1 <x?y=1>") != std::string::npos);
  CHECK((*parse_yaml("\xEF\xBB\xBF? a\n: b\n"))[0]->find("a") != nullptr);
  CHECK(tree_of("{? a : b}") == ". mapping <{? a : b}>\n/a string b <b>\n");
  CHECK(
      tree_of("- ? a\n  : b ? c\n") ==
      ". sequence <- ? a\\n  : b ? c>\n/0 mapping <? a\\n  : b ? c>\n/0/a string b ? c <b ? c>\n");
  CHECK((*parse_yaml("a: \x7F ?\n"))[0]->find("a")->text.decoded() == "\x7F ?");
}

TEST_CASE("lines end with LF, CRLF or CR") {
  const std::string lines = "a: b\rc:\r  - |\r    d\r    e\r  - \"f\r   g\"\r# h\r";
  const auto trees = parse_yaml(lines);
  REQUIRE(trees);
  CHECK(jtlint::to_json(*(*trees)[0]) == R"({"a":"b","c":["d\ne\n","f g"]})");
  CHECK((*trees)[0]->find("c")->items[1].span == jtlint::Span{30, 38});
  CHECK(parse_yaml("a: b\r\nc: d\re: f\n"));
}
