#include "support/catch.h"
#include "unit/parse/hcl/hcl.h"

using jtlint::test::hcl_places;
using jtlint::test::hcl_value;

TEST_CASE("operators bind as in Terraform") {
  CHECK(hcl_value("1 + 2 * 3 - 4") == "(1 + (2 * 3) - 4)");
  CHECK(hcl_value("1 * 2 + 3 / 4 % 5") == "((1 * 2) + (3 / 4 % 5))");
  CHECK(hcl_value("a || b && c == d") == "(a || (b && (c == d)))");
  CHECK(hcl_value("a == b && c != d || e") == "(((a == b) && (c != d)) || e)");
  CHECK(hcl_value("1 < 2 == 3 >= 4") == "((1 < 2) == (3 >= 4))");
  CHECK(hcl_value("1 - -2") == "(1 - -2)");
  CHECK(hcl_value("!a && -b.c > 0") == "((!a) && ((-b.c) > 0))");
  CHECK(hcl_value("!!a") == "(!(!a))");
  CHECK(hcl_value("(1 + 2) * 3") == "((1 + 2) * 3)");
  CHECK(hcl_places("(a + b) * c") ==
        "binary <(a + b) * c>\nbinary <a + b>\nreference <a>\nreference <b>\nreference <c>\n");
}

TEST_CASE("a conditional takes all operators around it") {
  CHECK(hcl_value("a == 1 ? b + 1 : c") == "?((a == 1), (b + 1), c)");
  CHECK(hcl_value("a ? b : c ? d : e") == "?(a, b, ?(c, d, e))");
  CHECK(hcl_value("a ? b ? 1 : 2 : 3") == "?(a, ?(b, 1, 2), 3)");
  CHECK(hcl_places("(a) ? b : (c)") ==
        "conditional <(a) ? b : (c)>\nreference <a>\nreference <b>\nreference <c>\n");
}

TEST_CASE("collections hold their items in order") {
  CHECK(hcl_value("[]") == "[]");
  CHECK(hcl_value("[1, \"a\", [b],]") == "[1, \"a\", [b]]");
  CHECK(hcl_value("[\n1 # x\n,\n2 // y\n,]") == "[1, 2]");
  CHECK(hcl_value("{}") == "{}");
  CHECK(hcl_value("{\n a = 1\n b : 2, \"c d\" = 3\n\n}") == R"({"a" = 1, "b" = 2, "c d" = 3})");
  CHECK(hcl_value("{ a = 1, a = 2 }") == R"({"a" = 1, "a" = 2})");
  CHECK(hcl_value("{ true = 1, null = 2, 3 = 4 }") == R"({"true" = 1, "null" = 2, 3 = 4})");
  CHECK(hcl_value("{ (a) = 1, a.b = 2, \"${c}\" = 3, \"x-${c}\" = 4 }") ==
        R"({a = 1, a.b = 2, <c> = 3, t("x-", c) = 4})");
  CHECK(hcl_value("{ a = b ? c : d }") == R"({"a" = ?(b, c, d)})");
  CHECK(hcl_places("{a = [1]}") == "object <{a = [1]}>\nstring <a>\ntuple <[1]>\nnumber <1>\n");
}

TEST_CASE("functions are called by their names") {
  CHECK(hcl_value("f()") == "f()");
  CHECK(hcl_value("f(1, g(a),)") == "f(1, g(a))");
  CHECK(hcl_value("f(a, b...)") == "f(a, b...)");
  CHECK(hcl_value("f(\n1\n,\n2\n)") == "f(1, 2)");
  CHECK(hcl_value("provider::x:: y(1)") == "provider::x::y(1)");
  CHECK(hcl_places("f(a).b") == "access <f(a).b>\ncall <f(a)>\nreference <a>\nstring <b>\n");
}

TEST_CASE("steps lead into a value") {
  CHECK(hcl_value("a.b.c") == "a.b.c");
  CHECK(hcl_value("a[0][\"k\"].0.x") == "a[0][\"k\"][0].x");
  CHECK(hcl_value("a[b.c + 1]") == "a[(b.c + 1)]");
  CHECK(hcl_value("a[\n0\n]") == "a[0]");
  CHECK(hcl_value("a.*.b.0.c[1]") == "a.*.b[0].c[1]");
  CHECK(hcl_value("a[*].b[*].c.*") == "a[*].b[*].c.*");
  CHECK(hcl_value("a.*[0].*") == "a.*[0].*");
  CHECK(hcl_value("f(1)[0].a") == "(f(1))[0].a");
  CHECK(hcl_value("(a).b") == "(a).b");
  CHECK(hcl_value("\"a\".b") == "(\"a\").b");
  CHECK(hcl_value("[1][0]") == "([1])[0]");
  const auto path = jtlint::hcl::parse_expression("a.b[\"c\"]");
  REQUIRE(path);
  CHECK(path->span == jtlint::Span{0, 8});
  CHECK(path->steps[0].span == jtlint::Span{1, 3});
  CHECK(path->steps[1].span == jtlint::Span{3, 8});
  CHECK(path->steps[1].key.span == jtlint::Span{4, 7});
}

TEST_CASE("a path is literal if each of its steps is") {
  const auto literal = [](const std::string& bytes) {
    const auto expression = jtlint::hcl::parse_expression(bytes);
    return expression && jtlint::hcl::is_literal_path(*expression);
  };
  CHECK(literal("a"));
  CHECK(literal("local.a[\"k\"][0].1.b"));
  CHECK_FALSE(literal("a[b]"));
  CHECK_FALSE(literal("a[\"${b}\"]"));
  CHECK_FALSE(literal("a.*.b"));
  CHECK_FALSE(literal("a[*]"));
  CHECK_FALSE(literal("(a).b"));
  CHECK_FALSE(literal("f(a)"));
  CHECK_FALSE(literal("\"a\""));
  const auto path = jtlint::hcl::parse_expression("a.b[\"c\"][2].*");
  REQUIRE(path);
  CHECK(jtlint::hcl::literal_key(path->steps[0])->decoded() == "b");
  CHECK(jtlint::hcl::literal_key(path->steps[1])->decoded() == "c");
  CHECK(jtlint::hcl::literal_key(path->steps[2])->decoded() == "2");
  CHECK(jtlint::hcl::literal_key(path->steps[3]) == nullptr);
}

TEST_CASE("a for makes a tuple or an object") {
  CHECK(hcl_value("[for a in b : a.c]") == "for tuple(a in b, a.c)");
  CHECK(hcl_value("[for k, v in b : v if k > 1]") == "for tuple(k,v in b, v, (k > 1))");
  CHECK(hcl_value("{for k, v in b : k => v}") == "for object(k,v in b, k, v)");
  CHECK(hcl_value("{\n for v in b :\n v.k\n => v...\n if v\n}") ==
        "for object(v in b, v.k, v, v...)");
  CHECK(hcl_places("[for a in b : a]") ==
        "for tuple <[for a in b : a]>\nreference <b>\nreference <a>\n");
}
