#include "support/catch.h"
#include "unit/parse/hcl/hcl.h"

using jtlint::test::hcl_places;
using jtlint::test::hcl_value;

TEST_CASE("a template is its texts and what is put between them") {
  CHECK(hcl_value(R"("a ${b.c} d")") == R"(t("a ", b.c, " d"))");
  CHECK(hcl_value(R"("${a}${b}")") == "t(a, b)");
  CHECK(hcl_value(R"("$${a} ${b}\n")") == R"(t("${a} ", b, "\n"))");
  CHECK(hcl_value(R"("${"${"a"}"} b")") == R"(t(<"a">, " b"))");
  CHECK(hcl_value("\"${\n {\n a = 1\n }\n}x\"") == R"(t({"a" = 1}, "x"))");
  CHECK(hcl_value("\"$%{ if a }x%{ endif }\"") == R"(t("$", if(a, "x", "")))");
  CHECK(hcl_places(R"("a ${b} c")") ==
        "template <\"a ${b} c\">\nstring <a >\nreference <b>\nstring < c>\n");
}

TEST_CASE("an interpolation alone is what it holds") {
  CHECK(hcl_value(R"("${a.b}")") == "<a.b>");
  CHECK(hcl_value(R"("${~ a ~}")") == "<a>");
  CHECK(hcl_value(R"("${"${a}"}")") == "<<a>>");
  CHECK(hcl_value(R"(" ${~a}")") == "t(a)");
  CHECK(hcl_value("<<E\n${a}\nE\n") == R"(t(a, "\n"))");
  CHECK(hcl_value(R"("%{ if a }${b}%{ endif }")") == R"(t(if(a, t(b), "")))");
  const auto wrapped = jtlint::hcl::parse_expression(R"("${"${a}"}")");
  REQUIRE(wrapped);
  CHECK(jtlint::hcl::unwrapped(*wrapped).text.decoded() == "a");
}

TEST_CASE("a tilde takes the white space of the text beside it") {
  CHECK(hcl_value(R"("a  ${~ b ~}  \n c")") == R"(t("a", b, "c"))");
  CHECK(hcl_value(R"("a \\ ${~ b ~} ")") == R"(t("a \", b))");
  CHECK(hcl_value(R"("a  $  ${~ b ~}  $  c")") == R"(t("a  $", b, "$  c"))");
  CHECK(hcl_value("<<E\na\n  ${~ b ~}\n\n  c\nE\n") == R"(t("a\n", b, "\n  c\n"))");
  CHECK(hcl_value("<<E\na\n${~ b}\nE\n") == R"(t("a", b, "\n"))");
}

TEST_CASE("directives hold templates") {
  CHECK(hcl_value(R"("%{ if a }b%{ else }c${d}%{ endif }")") == R"(t(if(a, "b", t("c", d))))");
  CHECK(hcl_value(R"("%{ if a }%{ endif }")") == R"(t(if(a, "", "")))");
  CHECK(hcl_value(R"("%{ for a in b }${a},%{ endfor }")") == R"(t(for(a in b, t(a, ","))))");
  CHECK(hcl_value(R"("%{ for k, v in b ~} x %{~ endfor }")") == R"(t(for(k,v in b, "x")))");
  CHECK(hcl_value("<<E\n%{ if a ~}\n  b\n%{ endif ~}\nE\n") == R"(t(if(a, "  b\n", "")))");
  CHECK(hcl_places(R"("x%{ if a }b%{ endif }")") ==
        "template <\"x%{ if a }b%{ endif }\">\nstring <x>\nif <%{ if a }b%{ endif }>\n"
        "reference <a>\nstring <b>\nstring <>\n");
}

TEST_CASE("sequences count when a heredoc loses its indentation") {
  CHECK(hcl_value("<<-E\n   a\n  ${b}\n  E\n") == R"(t(" a\n", b, "\n"))");
  CHECK(hcl_value("<<-E\n   a\n${b}\n  E\n") == R"(t("   a\n", b, "\n"))");
  CHECK(hcl_value("<<-E\n  a\n ${b~}\n   c\n    d\n  E\n") == R"(t(" a\n", b, "   c\n   d\n"))");
  CHECK(hcl_value("<<-E\n   a\n ${~b}\n   c\n  E\n") == R"(t("   a\n", b, "\n   c\n"))");
}

TEST_CASE("heredocs stand where values do") {
  CHECK(hcl_value("[<<A\nx\nA\n, <<B\ny\nB\n]") == R"(["x\n", "y\n"])");
  CHECK(hcl_value("<<A\n${<<B\nx\nB\n}A\nA\n") == R"(t("x\n", "A\n"))");
  CHECK(jtlint::test::hcl_file("a = {\n b = <<A\nx\nA\n c = 1\n}\n") ==
        R"(a = {"b" = "x\n", "c" = 1})");
}
