#include <string>

#include "support/catch.h"
#include "support/json_schema_view.h"

// What a schema says of a value: at which places, and in which words. Whether a value fits is
// tested by the official cases, in suite_test.cpp.

using jtlint::test::judged_by_schema;

TEST_CASE("each place that is wrong is a fault") {
  const std::string schema =
      "{properties: {a: {type: string}, b: {items: {minimum: 3}}}, required: [c]}";
  CHECK(judged_by_schema(schema, "{a: x, b: [3], c: 1}") == "holds");
  CHECK(judged_by_schema(schema, "{a: 5, b: [4, 2, 1]}") ==
        "fails\n"
        "5 must be a string, got 5\n"
        "2 must be at least 3, got 2\n"
        "1 must be at least 3, got 1\n"
        "{\"a\":5,\"b\":[4,2,1]} must have \"c\"");
}

TEST_CASE("words of numbers") {
  CHECK(judged_by_schema("{maximum: 3}", "3.5") == "fails\n3.5 must be at most 3, got 3.5");
  CHECK(judged_by_schema("{exclusiveMinimum: 0}", "0") == "fails\n0 must be above 0, got 0");
  CHECK(judged_by_schema("{exclusiveMaximum: 1e2}", "100") ==
        "fails\n100 must be below 1e2, got 100");
  CHECK(judged_by_schema("{multipleOf: 0.1}", "0.3") == "holds");
  CHECK(judged_by_schema("{multipleOf: 0.1}", "1e999999999999") == "holds");
  CHECK(judged_by_schema("{multipleOf: 0.1}", "0.35") ==
        "fails\n0.35 must be a multiple of 0.1, got 0.35");
  CHECK(judged_by_schema("{multipleOf: 8}", "1e400") == "holds");
  CHECK(judged_by_schema("{multipleOf: 3}", "1e400") != "holds");
  CHECK(judged_by_schema("{type: integer}", "1.0") == "holds");
  CHECK(judged_by_schema("{type: integer}", "1.5") == "fails\n1.5 must be a whole number, got 1.5");
  CHECK(judged_by_schema("{type: [string, 'null']}", "1") ==
        "fails\n1 must be a string or null, got 1");
}

TEST_CASE("words of strings") {
  CHECK(judged_by_schema("{minLength: 2}", "ä") ==
        "fails\n\"ä\" must have at least 2 characters, got 1");
  CHECK(judged_by_schema("{maxLength: 1}", "ab") ==
        "fails\n\"ab\" must have at most 1 character, got 2");
  CHECK(judged_by_schema("{pattern: '^v[0-9]'}", "x1") ==
        "fails\n\"x1\" must match ^v[0-9], got \"x1\"");
  CHECK(judged_by_schema("{pattern: '[0-9]'}", "x1") == "holds");
  CHECK(judged_by_schema("{format: date}", "2026-02-30") ==
        "fails\n\"2026-02-30\" must be a date such as 2026-11-23, got \"2026-02-30\"");
  CHECK(judged_by_schema("{format: uuid}", "2EB8AA08-AA98-11EA-B4AA-73B441D16380") == "holds");
  CHECK(judged_by_schema("{format: regex}", "a(") ==
        "fails\n\"a(\" must be a regular expression of RE2, got \"a(\"");
}

TEST_CASE("words of values") {
  CHECK(judged_by_schema("{const: '1.0'}", "1.0") == "fails\n1.0 must be \"1.0\", got 1.0");
  CHECK(judged_by_schema("{const: 1}", "1.0") == "holds");
  CHECK(judged_by_schema("{const: {a: 1, b: [2]}}", "{b: [2.0], a: 1}") == "holds");
  CHECK(
      judged_by_schema("{enum: [reboot, download, null]}", "reboott") ==
      "fails\n\"reboott\" must be \"reboot\", \"download\" or null, got \"reboott\"; did you mean "
      "reboot?");
}

TEST_CASE("words of arrays") {
  CHECK(judged_by_schema("{minItems: 1}", "[]") == "fails\n[] must have at least 1 item, got 0");
  CHECK(judged_by_schema("{uniqueItems: true}", "[1, 2, 1.0]") ==
        "fails\n1.0 must differ from item 0 related 1");
  CHECK(judged_by_schema("{contains: {const: 1}}", "[2]") ==
        "fails\n[2] must hold an item that is as 'contains' asks");
  CHECK(judged_by_schema("{contains: {const: 1, title: a restart}}", "[2]") ==
        "fails\n[2] must hold an item that is: a restart");
  CHECK(judged_by_schema("{items: [{}], additionalItems: false}", "[1, 2]") ==
        "fails\n2 must not stand here");
}

TEST_CASE("words of objects") {
  CHECK(judged_by_schema("{maxProperties: 1}", "{a: 1, b: 2}") ==
        "fails\n{\"a\":1,\"b\":2} must have at most 1 member, got 2");
  CHECK(judged_by_schema("{properties: {handler: {}}, additionalProperties: false}",
                         "{handlr: 1}") == "fails\n@1 must not stand here; did you mean handler?");
  CHECK(judged_by_schema("{additionalProperties: {type: string}}", "{a: 1}") ==
        "fails\n1 must be a string, got 1");
  CHECK(judged_by_schema("{propertyNames: {maxLength: 1}}", "[{ab: 1}, {ab: 2}]") == "holds");
  CHECK(judged_by_schema("{items: {propertyNames: {maxLength: 1}}}", "[{ab: 1}, {ab: 2}]") ==
        "fails\n"
        "@1 has a name that is not right: it must have at most 1 character, got 2\n"
        "@2 has a name that is not right: it must have at most 1 character, got 2");
  CHECK(judged_by_schema("{dependencies: {a: [b]}}", "{a: 1}") ==
        "fails\n{\"a\":1} must have \"b\" beside \"a\"");
}

TEST_CASE("of several alternatives, the one that was meant is spoken of") {
  const std::string steps =
      "{anyOf: [{properties: {type: {const: reboot}, wait: {type: integer}}, required: [type]}, "
      "{properties: {type: {const: install}, url: {type: string}}, required: [type, url]}]}";
  CHECK(judged_by_schema(steps, "{type: reboot, wait: long}") ==
        "fails\n\"long\" must be a whole number, got \"long\"");
  CHECK(judged_by_schema(steps, "{type: install}") ==
        "fails\n{\"type\":\"install\"} must have \"url\"");
  CHECK(judged_by_schema(steps, "{type: x}") ==
        "fails\n{\"type\":\"x\"} fits none of 2 alternatives, got an object");
  CHECK(judged_by_schema("{oneOf: [{type: string, title: a name}, {type: integer, title: a "
                         "number}]}",
                         "[]") == "fails\n[] must be one of: a name or a number, got an array");
  CHECK(judged_by_schema("{oneOf: [{minimum: 1}, {maximum: 5}]}", "3") ==
        "fails\n3 must fit exactly one of 2 alternatives, but fits number 1 and 2");
  CHECK(judged_by_schema("{not: {type: string}}", "x") ==
        "fails\n\"x\" must not be as 'not' says, got \"x\"");
  CHECK(judged_by_schema("{if: {type: string}, then: {minLength: 2}, else: {minimum: 1}}", "0") ==
        "fails\n0 must be at least 1, got 0");
}

TEST_CASE("what is not known until deployment is not judged") {
  CHECK(judged_by_schema("{type: integer}", "opaque") == "unknown");
  CHECK(judged_by_schema("false", "opaque") == "unknown");
  CHECK(judged_by_schema("{properties: {a: {type: integer}, b: {type: integer}}}",
                         "{a: opaque, b: x}") == "fails\n\"x\" must be a whole number, got \"x\"");
  CHECK(judged_by_schema("{required: [a]}", "{a: opaque}") == "holds");
  CHECK(judged_by_schema("{enum: [[1]]}", "[opaque]") == "unknown");
  CHECK(judged_by_schema("{uniqueItems: true}", "[1, opaque]") == "unknown");
  CHECK(judged_by_schema("{uniqueItems: true}", "[opaque, 1, 1]") ==
        "fails\n1 must differ from item 1 related 1");
  CHECK(judged_by_schema("{contains: {const: 1}}", "[2, opaque]") == "unknown");
  CHECK(judged_by_schema("{items: {anyOf: [{const: 1}, {const: 2}]}}", "[opaque]") == "unknown");
  CHECK(judged_by_schema("{not: {items: {const: 1}}}", "[opaque]") == "unknown");
  CHECK(judged_by_schema("{oneOf: [{items: {const: 1}}, {type: array}]}", "[opaque]") == "unknown");
  CHECK(judged_by_schema("{if: {items: {const: 1}}, then: {maxItems: 0}, else: {maxItems: 0}}",
                         "[opaque]") == "fails\n[\"opaque\"] must have at most 0 items, got 1");
}

TEST_CASE("a value that can be reached in many ways is judged once") {
  std::string schema = "{$ref: '#/definitions/d0', definitions: {";
  for (int i = 0; i < 60; ++i) {
    const std::string next = "{$ref: '#/definitions/d" + std::to_string(i + 1) + "'}";
    schema += "d" + std::to_string(i) + ": {allOf: [" + next + ", " + next + "]}, ";
  }
  CHECK(judged_by_schema(schema + "d60: {type: string}}}", "5") ==
        "fails\n5 must be a string, got 5");
}

TEST_CASE("a tree of any depth that can be read is judged to its end, or said to be too deep") {
  const std::string tree = "{type: [array, 'null'], items: {$ref: '#'}}";
  CHECK(judged_by_schema(tree, std::string(200, '[') + "5" + std::string(200, ']')) ==
        "fails\n5 must be an array or null, got 5");
  std::string items = "{items: {$ref: '#'}}";
  for (int i = 0; i < 30; ++i) items = "{allOf: [" + items + "]}";
  CHECK(judged_by_schema(items, std::string(20, '[') + std::string(20, ']')) == "holds");
  const std::string deep = judged_by_schema(items, std::string(200, '[') + std::string(200, ']'));
  CHECK(deep.starts_with("fails\n["));
  CHECK(deep.ends_with("] nests too deep for its schema to be followed"));
}
