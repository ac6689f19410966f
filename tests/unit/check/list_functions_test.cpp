#include <string>

#include "support/catch.h"
#include "support/judged.h"

using jtlint::test::judged;

// The functions that hold several values of a template against each other.

TEST_CASE("sum: numbers add up to at most max") {
  const std::string sum = "sum: {of: 'v[].n', max: 10}";
  CHECK(judged(sum, "v: [{n: 4}, {n: 6}]") == "holds");
  CHECK(judged(sum, "v: [{n: 4}, {n: 6.0}, {x: 9}]") == "holds");
  CHECK(judged(sum, "v: [{n: 5}, {n: 6}]") == "fails; [{\"n\":5},{\"n\":6}] {total: 11}");
  CHECK(judged(sum, "v: [{n: 5}, {n: opaque}]") == "unknown");
  CHECK(judged(sum, "v: [{n: 5}, {n: 6.5}]") == "unknown");
  CHECK(judged(sum, "v: [{n: 99999999999999999999}]") == "unknown");
}

TEST_CASE("unique: no item stands twice") {
  CHECK(judged("unique: {}", "v: [a, b, '1', 1]") == "holds");
  CHECK(judged("unique: {}", "v: [a, b, a, a]") ==
        "fails; \"a\" {count: 2} related \"a\"; \"a\" {count: 3} related \"a\"");
  CHECK(judged("unique: {}", "v: [opaque, opaque, {}, {}]") == "holds");
  CHECK(judged("unique: {}", "v: a") == "holds");
  const std::string by = "unique: {by: ./k}";
  CHECK(judged(by, "v: [{k: a, x: 1}, {k: b, x: 1}, {x: 1}, {x: 1}]") == "holds");
  CHECK(judged(by, "v: [{k: a}, {k: a}]") == "fails; \"a\" {count: 2} related \"a\"");
  CHECK(judged("unique: {times: 2}", "v: [a, a, b]") == "holds");
  CHECK(judged("unique: {times: 0}", "v: [a]") == "fails; \"a\" {count: 1} related \"a\"");
  CHECK(judged("unique: {by: './k[]'}", "v: [{k: [1, x]}, {k: [1, y]}]").starts_with("fails"));
  CHECK(judged("unique: {times: 2}", "v: [a, a, a]") == "fails; \"a\" {count: 3} related \"a\"");
}

TEST_CASE("unique-names: no object at any depth has a name twice") {
  CHECK(judged("unique-names: {}", R"(v: '{"a":1,"b":{"a":1}}')", "v:json") == "holds");
  CHECK(judged("unique-names: {}", R"(v: '[{"a":{"b":1,"b":2}}]')", "v:json") ==
        "fails; 2 related 1");
}

TEST_CASE("overshadowed: no item is met only when another one is") {
  const std::string over = "overshadowed: {kind: k, all: ALL, limits: [p, n]}";
  CHECK(judged(over, "v: [{k: A, p: 10, n: 5}, {k: B, p: 10, n: 5}]") == "holds");
  CHECK(judged(over, "v: [{k: A, p: 50, n: 5}, {k: A, p: 10, n: 100}]") == "holds");
  CHECK(judged(over, "v: [{k: A, p: 10, n: 5}, {k: A, p: 10.0, n: 6}]") ==
        "fails; \"A\" related \"A\"");
  CHECK(judged(over, "v: [{k: B, p: 10, n: 5}, {k: ALL, p: 5, n: 5}]") ==
        "fails; \"B\" related \"ALL\"");
  CHECK(judged(over, "v: [{k: B, p: 1, n: 5}, {k: ALL, p: 5, n: 5}]") == "holds");
  CHECK(judged(over, "v: [{k: ALL, p: 10, n: 5}, {k: A, p: 5, n: 5}]") == "holds");
  CHECK(judged(over, "v: [{k: A, p: 1, n: 1}, {k: A, p: opaque, n: 1}]") == "holds");
  CHECK(judged(over, "v: [{k: A, n: 1}, {k: A, p: 5, n: 1}]") == "holds");
}

TEST_CASE("among: an object is one of a list, by some of its strings") {
  const std::string among = "among: {list: 'all[]', by: [p, q]}";
  CHECK(judged(among, "{v: {p: a, q: b, r: c}, all: [{p: x}, {p: a, q: b}]}") == "holds");
  CHECK(judged(among, "{v: {p: a, q: b}, all: [{p: a, q: c}]}") ==
        "fails; {\"p\":\"a\",\"q\":\"b\"} {found: p a, q b}");
  CHECK(judged(among, "{v: {p: a, q: b}}") == "fails; {\"p\":\"a\",\"q\":\"b\"} {found: p a, q b}");
  CHECK(judged(among, "{v: {p: a, q: b}, all: [{p: a}]}") == "unknown");
  CHECK(judged(among, "{v: {p: a, q: b}, all: opaque}") == "unknown");
}

TEST_CASE("agree: all say the same, or what most of them say") {
  const std::string agree = "agree: {of: ['v.a[]', v.b], like: '[0-9]+', with: first}";
  CHECK(judged(agree, "v: {a: ['1', '1'], b: '1'}") == "holds");
  CHECK(judged(agree, "v: {}") == "holds");
  CHECK(judged(agree, "v: {a: ['2', '1', '1']}") == "fails; \"2\" {expected: 1} related \"1\"");
  CHECK(judged(agree, "v: {a: ['2'], b: '1'}") == "fails; \"1\" {expected: 2} related \"2\"");
  CHECK(judged(agree, "{v: {a: ['1', '1', '2']}, first: '2'}") ==
        "fails; \"1\" {expected: 2} related \"2\"; \"1\" {expected: 2} related \"2\"");
  CHECK(judged(agree, "{v: {a: ['1', x, '1', opaque]}, first: x}") == "holds");
}
