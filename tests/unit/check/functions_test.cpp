#include <string>

#include "support/catch.h"
#include "support/judged.h"

using jtlint::test::judged;

// A function is given the value at `v`. What it says of a value of a kind that it is not about is
// "holds": the schema has spoken of that.

TEST_CASE("range: a number is at least min and at most max") {
  const std::string range = "range: {min: 60, max: 3600}";
  CHECK(judged(range, "v: 60") == "holds");
  CHECK(judged(range, "v: 3600") == "holds");
  CHECK(judged(range, "v: 36e2") == "holds");
  CHECK(judged(range, "v: 59") == "fails; 59");
  CHECK(judged(range, "v: 59.999") == "fails; 59.999");
  CHECK(judged(range, "v: 3600.0000000000000000001") == "fails; 3600.0000000000000000001");
  CHECK(judged(range, "v: -60") == "fails; -60");
  CHECK(judged(range, "v: '59'") == "holds");
  CHECK(judged(range, "v: null") == "holds");
  CHECK(judged("range: {min: 60}", "v: 1e99") == "holds");
  CHECK(judged("range: {max: 60}", "v: -1e99") == "holds");
  CHECK(judged("range: 60", "v: 59") == "fails; 59");
}

TEST_CASE("range: a number may have to be above a limit") {
  const std::string range = "range: {above: 0, max: 100}";
  CHECK(judged(range, "v: 0") == "fails; 0");
  CHECK(judged(range, "v: -0.0") == "fails; -0.0");
  CHECK(judged(range, "v: -1") == "fails; -1");
  CHECK(judged(range, "v: 1e-400") == "holds");
  CHECK(judged(range, "v: 100") == "holds");
  CHECK(judged(range, "v: 100.00000000000000000001") == "fails; 100.00000000000000000001");
  CHECK(judged("range: {above: {path: least}}", "{v: 5, least: 5}") ==
        "fails; 5 {limit: 5} related 5");
  CHECK(judged("range: {above: {path: least}}", "{v: 5, least: opaque}") == "unknown");
}

TEST_CASE("range: a number that JSON cannot say is in no range") {
  CHECK(judged("range: {min: 1}", "v: .inf") == "fails; .inf");
  CHECK(judged("range: {max: 1}", "v: .nan") == "fails; .nan");
}

TEST_CASE("range: a limit may stand elsewhere in the template") {
  const std::string range = "range: {max: {path: rate.most}}";
  CHECK(judged(range, "{v: 20, rate: {most: 20}}") == "holds");
  CHECK(judged(range, "{v: 21, rate: {most: 20}}") == "fails; 21 {limit: 20} related 20");
  CHECK(judged(range, "{v: 21, rate: {}}") == "holds");
  CHECK(judged(range, "{v: 21, rate: {most: many}}") == "holds");
  CHECK(judged(range, "{v: 21, rate: {most: opaque}}") == "unknown");
  CHECK(judged("range: {min: 30, max: {path: most}}", "{v: 21, most: opaque}") == "fails; 21");
}

TEST_CASE("decimals: a number needs at most so many places") {
  CHECK(judged("decimals: 1", "v: 1.5") == "holds");
  CHECK(judged("decimals: 1", "v: 1.50") == "holds");
  CHECK(judged("decimals: 1", "v: 15e-1") == "holds");
  CHECK(judged("decimals: 1", "v: 2") == "holds");
  CHECK(judged("decimals: 1", "v: 1.55") == "fails; 1.55 {places: 2}");
  CHECK(judged("decimals: {max: 2}", "v: 10.999") == "fails; 10.999 {places: 3}");
  CHECK(judged("decimals: {max: 2}", "v: 1099e-2") == "holds");
  CHECK(judged("decimals: {max: 2}", "v: 10999e-3") == "fails; 10999e-3 {places: 3}");
  CHECK(judged("decimals: {max: 2}", "v: 10.990000000000000001") ==
        "fails; 10.990000000000000001 {places: 18}");
  CHECK(judged("decimals: 1", "v: '1.55'") == "holds");
  CHECK(judged("decimals: 1", "v: .inf") == "holds");
  CHECK(judged("decimals: {path: most}", "{v: 1.55, most: opaque}") == "unknown");
}

TEST_CASE("length: a string has so many characters") {
  const std::string length = "length: {min: 1, max: 3}";
  CHECK(judged(length, "v: a") == "holds");
  CHECK(judged(length, "v: abc") == "holds");
  CHECK(judged(length, "v: ''") == "fails; \"\" {length: 0}");
  CHECK(judged(length, "v: abcd") == "fails; \"abcd\" {length: 4}");
  CHECK(judged(length, "v: 1234") == "holds");
  CHECK(judged(length, "v: [a, b, c, d]") == "holds");
  CHECK(judged("length: 3", "v: abcd") == "fails; \"abcd\" {length: 4}");
  CHECK(judged("length: {min: 1}", "v: abcd") == "holds");
  CHECK(judged("length: {max: {path: most}}", "{v: ab, most: 1}") ==
        "fails; \"ab\" {length: 2} {limit: 1} related 1");
  CHECK(judged("length: {max: {path: most}}", "{v: ab, most: opaque}") == "unknown");
}

TEST_CASE("length: a character is a code point of Unicode") {
  CHECK(judged("length: 3", "v: 東京🚀") == "holds");
  CHECK(judged("length: 2", "v: 東京🚀") == "fails; \"東京🚀\" {length: 3}");
  CHECK(judged("length: 1", "v: \"e\\u0301\"").substr(0, 5) == "fails");
}

TEST_CASE("count: a list has so many items") {
  CHECK(judged("count: 2", "v: [1, 2]") == "holds");
  CHECK(judged("count: 2", "v: [1, 2, 3]") == "fails; [1,2,3] {count: 3}");
  CHECK(judged("count: {min: 1}", "v: []") == "fails; [] {count: 0}");
  CHECK(judged("count: {min: 1}", "v: [1]") == "holds");
  CHECK(judged("count: {min: 1}", "v: {}") == "fails; {} {count: 0}");
  CHECK(judged("count: {min: 1}", "v: {a: 1}") == "holds");
  CHECK(judged("count: {min: 1}", "v: a") == "holds");
  CHECK(judged("count: {max: {path: most}}", "{v: [1, 2], most: 1}") ==
        "fails; [1,2] {count: 2} {limit: 1} related 1");
  CHECK(judged("count: {max: {path: most}}", "{v: [1, 2], most: opaque}") == "unknown");
}

TEST_CASE("exactly-one-of: an object has one of the members") {
  const std::string one = "exactly-one-of: [a, b, c]";
  CHECK(judged(one, "v: {a: 1}") == "holds");
  CHECK(judged(one, "v: {b: null, d: 1}") == "holds");
  CHECK(judged(one, "v: {d: 1}") == "fails; {\"d\":1} {found: none}");
  CHECK(judged(one, "v: {a: 1, c: 2}") == "fails; {\"a\":1,\"c\":2} {found: a and c}");
  CHECK(judged(one, "v: {a: 1, b: 2, c: 3}") ==
        "fails; {\"a\":1,\"b\":2,\"c\":3} {found: a, b and c}");
  CHECK(judged(one, "v: {a: opaque}") == "holds");
  CHECK(judged(one, "v: {a: opaque, b: 1}") == "unknown");
  CHECK(judged(one, "v: text") == "holds");
}

TEST_CASE("required: an object has all of the members, and none is null") {
  CHECK(judged("required: [a]", "v: {a: 1}") == "holds");
  CHECK(judged("required: a", "v: {a: opaque}") == "holds");
  CHECK(judged("required: [a]", "v: {a: null}") == "fails; {\"a\":null} {missing: a}");
  CHECK(judged("required: [a, b]", "v: {}") == "fails; {} {missing: a}; {} {missing: b}");
  CHECK(judged("required: [a]", "v: [a]") == "holds");
}

TEST_CASE("has: an object has all of the members, whatever they are") {
  CHECK(judged("has: a", "v: {a: null}") == "holds");
  CHECK(judged("has: [a, b]", "v: {a: 1, b: opaque}") == "holds");
  CHECK(judged("has: [a, b]", "v: {a: 1}") == "fails; {\"a\":1} {missing: b}");
  CHECK(judged("has: a", "v: a") == "fails; \"a\" {missing: a}");
}

TEST_CASE("requires: another value is set") {
  const std::string requires_role = "requires: url.role";
  CHECK(judged(requires_role, "{v: x, url: {role: y}}") == "holds");
  CHECK(judged(requires_role, "{v: x, url: {role: null}}") == "fails; \"x\"");
  CHECK(judged(requires_role, "{v: x, url: {}}") == "fails; \"x\"");
  CHECK(judged(requires_role, "{v: x}") == "fails; \"x\"");
  CHECK(judged(requires_role, "{v: x, url: opaque}") == "unknown");
  CHECK(judged("requires: list[]", "{v: x, list: [null, 1]}") == "holds");
}

TEST_CASE("one-of: a string is one of the values") {
  const std::string kinds = "one-of: [runHandler, runCommand]";
  CHECK(judged(kinds, "v: runHandler") == "holds");
  CHECK(judged(kinds, "v: runhandler") ==
        "fails; \"runhandler\" {did-you-mean: ; did you mean runHandler?}");
  CHECK(judged(kinds, "v: other") == "fails; \"other\" {did-you-mean: }");
  CHECK(judged(kinds, "v: 5") == "holds");
}

TEST_CASE("equals: a value is that string and no other value") {
  CHECK(judged("equals: ALL", "v: ALL") == "holds");
  CHECK(judged("equals: ALL", "v: all") == "fails; \"all\" {expected: ALL}");
  CHECK(judged("equals: '5'", "v: 5") == "fails; 5 {expected: 5}");
  CHECK(judged("equals: ALL", "v: null") == "fails; null {expected: ALL}");
}

TEST_CASE("equals: a value is the string at a path, where one stands there") {
  CHECK(judged("equals: {path: w}", "{v: a, w: a}") == "holds");
  CHECK(judged("equals: {path: w}", "{v: a, w: b}") == "fails; \"a\" {expected: b} related \"b\"");
  CHECK(judged("equals: {path: w}", "{v: a}") == "holds");
  CHECK(judged("equals: {path: w}", "{v: a, w: 5}") == "holds");
}

TEST_CASE("characters: every character of a string is in a class") {
  const std::string name = "characters: '[a-z0-9_-]'";
  CHECK(judged(name, "v: ab-1") == "holds");
  CHECK(judged(name, "v: ''") == "holds");
  CHECK(judged(name, "v: a.b") == "fails; \"a.b\" [.] {found: '.'}");
  CHECK(judged(name, "v: Aa") == "fails; \"Aa\" [A] {found: 'A'}");
  CHECK(judged(name, "v: 5.5") == "holds");
  CHECK(judged("characters: {class: '[ab]'}", "v: abc") == "fails; \"abc\" [c] {found: 'c'}");
}

TEST_CASE("characters: the first run of others is the fault") {
  const std::string name = "characters: '[a-z]'";
  CHECK(judged(name, "v: a..b.") == "fails; \"a..b.\" [..] {found: '.'}");
  CHECK(judged(name, "v: ab 東京") == "fails; \"ab 東京\" [ 東京] {found: ' '}");
  CHECK(judged(name, "v: ab東京c") == "fails; \"ab東京c\" [東京] {found: '東'}");
}

TEST_CASE("characters: what cannot be shown is named") {
  const std::string visible = R"(characters: '[^\p{C}]')";
  CHECK(judged(visible, "v: Größe – 東京 🚀") == "holds");
  CHECK(judged(visible, R"(v: "a\nb")").find("{found: U+000A}") != std::string::npos);
  CHECK(judged(visible, R"(v: "a\u200db")").find("{found: U+200D}") != std::string::npos);
  CHECK(judged(visible, R"(v: "a\U000F0000b")").find("{found: U+F0000}") != std::string::npos);
}

TEST_CASE("json: a string is one JSON value") {
  CHECK(judged("json: {}", "v: '{\"a\": 1}'") == "holds");
  CHECK(judged("json: {}", "v: ''") ==
        "fails; \"\" [] {problem: the text is empty: expected a JSON value}");
  CHECK(judged("json: {}", "v: '{\"a\": 1,}'") ==
        "fails; \"{\\\"a\\\": 1,}\" [,] "
        "{problem: JSON allows no comma after the last item: delete it}");
  CHECK(judged("json: {}", "v: {a: 1}") == "holds");
}

TEST_CASE("arn: a string is an ARN of that kind, and each wrong part is a fault") {
  CHECK(judged("arn: role", "v: arn:aws:iam::123456789012:role/jobs") == "holds");
  const std::string two = judged("arn: role", "v: arn:aws:iot::12345:role/jobs");
  CHECK(two.find("[iot]") != std::string::npos);
  CHECK(two.find("[12345]") != std::string::npos);
  CHECK(judged("arn: role", "v: 5") == "holds");
}

TEST_CASE("cron: an expression is right, or its wrapper is there") {
  CHECK(judged("cron: expression", "v: cron(0 2 ? * MON *)") == "holds");
  const std::string minute = judged("cron: expression", "v: cron(61 2 ? * MON *)");
  CHECK(minute.find("fails; \"cron(61 2 ? * MON *)\" [61] {problem: ") == 0);
  CHECK(judged("cron: wrapper", "v: cron(61 2 ? * MON *)") == "holds");
  CHECK(judged("cron: expression", "v: 0 2 ? * MON *") == "holds");
  CHECK(judged("cron: wrapper", "v: 0 2 ? * MON *").substr(0, 5) == "fails");
  CHECK(judged("cron: expression", "v: [0]") == "holds");
}

TEST_CASE("length: characters may be counted in bytes") {
  CHECK(judged("length: {max: 3, in: bytes}", "v: abc") == "holds");
  CHECK(judged("length: {max: 3, in: bytes}", "v: äöü") == "fails; \"äöü\" {length: 6}");
  CHECK(judged("length: {max: 3, in: characters}", "v: äöü") == "holds");
}

TEST_CASE("type: a value is of one of some types") {
  CHECK(judged("type: string", "v: a") == "holds");
  CHECK(judged("type: [object, array]", "v: []") == "holds");
  CHECK(judged("type: [object, array]", "v: 5") == "fails; 5 {found: number}");
  CHECK(judged("type: string", "v: null") == "fails; null {found: null}");
  CHECK(judged("type: boolean", "v: true") == "holds");
}

TEST_CASE("any-of: an object has one of some members") {
  CHECK(judged("any-of: [a, b]", "v: {b: null}") == "holds");
  CHECK(judged("any-of: [a, b]", "v: {a: 1, b: opaque}") == "holds");
  CHECK(judged("any-of: [a, b]", "v: {c: 1}") == "fails; {\"c\":1}");
  CHECK(judged("any-of: [a, b]", "v: 5") == "holds");
}

TEST_CASE("absent: whatever stands here is wrong") {
  CHECK(judged("absent: {}", "v: 5") == "fails; 5");
  CHECK(judged("absent: {beside: w}", "{v: 5, w: 6}") == "fails; 5 related 6");
  CHECK(judged("absent: {beside: w}", "{v: 5}") == "fails; 5");
}

TEST_CASE("pattern: a whole string matches") {
  CHECK(judged("pattern: '[a-z]+'", "v: abc") == "holds");
  CHECK(judged("pattern: '[a-z]+'", "v: abc1") == "fails; \"abc1\"");
  CHECK(judged("pattern: {matches: 'a|ab'}", "v: ab") == "holds");
  CHECK(judged("pattern: '[a-z]+'", "v: 5") == "holds");
}

TEST_CASE("placeholders: each one ends and has its parts") {
  CHECK(judged("placeholders: {}", "v: 'x ${aws:iot:parameter:a} ${HOME'") == "holds");
  CHECK(judged("placeholders: {}", "v: '${aws:iot:parameter:a'") ==
        "fails; \"${aws:iot:parameter:a\" [${aws:iot:parameter:a] {problem: placeholder must be "
        "closed by }, got ${aws:iot:parameter:a}");
}

TEST_CASE("a limit may stand at one of several paths, and be multiplied") {
  const std::string range = "range: {min: {path: [a, b], times: 60}}";
  CHECK(judged(range, "{v: 120, b: 2}") == "holds");
  CHECK(judged(range, "{v: 119, b: 2}") == "fails; 119 {limit: 2} related 2");
  CHECK(judged(range, "{v: 119, a: 1, b: 2}") == "holds");
  CHECK(judged(range, "{v: 119}") == "holds");
  CHECK(judged(range, "{v: 119, a: 1.5}") == "unknown");
  CHECK(judged("equals: {path: [a, b]}", "{v: x, b: y}") ==
        "fails; \"x\" {expected: y} related \"y\"");
}

TEST_CASE("s3-url: a string is the URL of an object, or its host is S3's") {
  CHECK(judged("s3-url: form", "v: https://s3.eu-west-1.amazonaws.com/bkt/k") == "holds");
  CHECK(judged("s3-url: form", "v: k.json").find("fails; \"k.json\" [k.json] {problem: ") == 0);
  CHECK(judged("s3-url: host", "v: k.json") == "holds");
  CHECK(judged("s3-url: host", "v: s3://bkt/k").find("fails; \"s3://bkt/k\" [s3] {prob") == 0);
  CHECK(judged("s3-url: form", "v: https://s3.eu-west-1.amazonaws.com/").substr(0, 5) == "fails");
  CHECK(judged("s3-url: upload", "v: https://s3.eu-west-1.amazonaws.com/") == "holds");
  CHECK(judged("s3-url: form", "v: 5") == "holds");
}

TEST_CASE("secret: a string holds none, and each one is a fault") {
  CHECK(judged("secret: {}", "v: a") == "holds");
  CHECK(judged("secret: {}", "v: [a]") == "holds");
  const std::string two = judged("secret: {}", "v: 'https://a:pw@b/ AKIAIOSFODNN7EXAMPLE'");
  CHECK(two.find("[pw] {advice: ") != std::string::npos);
  CHECK(two.find("[AKIAIOSFODNN7EXAMPLE] {advice: ") != std::string::npos);
  CHECK(two.find("{kind: an AWS access key id}") != std::string::npos);
}
