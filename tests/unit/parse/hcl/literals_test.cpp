#include "support/catch.h"
#include "unit/parse/hcl/hcl.h"

using jtlint::Span;
using jtlint::Text;
using jtlint::hcl::Expression;
using jtlint::test::hcl_places;
using jtlint::test::hcl_value;

namespace {

/// The decoded characters of a string, not escaped.
std::string characters(const std::string& bytes) {
  const auto string = jtlint::hcl::parse_expression(bytes);
  REQUIRE(string);
  CHECK(string->kind == Expression::Kind::string);
  CHECK(jtlint::test::broken_hcl_laws(*string, bytes).empty());
  return string->text.decoded();
}

/// What is written at the place of a part of a string.
std::string written(const std::string& bytes, Span part) {
  const auto string = jtlint::hcl::parse_expression(bytes);
  REQUIRE(string);
  const Span place = string->text.source_span(part);
  return bytes.substr(place.begin, place.size());
}

}  // namespace

TEST_CASE("HCL numbers keep the text they were written in") {
  for (const std::string number :
       {"0", "007", "1.50", "1e3", "1E+3", "2e-3", "1.e5", "-1", "-0.5"}) {
    CHECK(hcl_value(number) == number);
  }
  CHECK(hcl_value("- 1") == "-1");
  CHECK(hcl_places(" -1.5 ") == "number <-1.5>\n");
  CHECK(hcl_places("- - 1") == "unary <- - 1>\nnumber <- 1>\n");
  CHECK(hcl_value("-(1)") == "(-1)");
  CHECK(hcl_value("1e2147483640") == "1e2147483640");
}

TEST_CASE("HCL has three literal words") {
  CHECK(hcl_places("true") == "boolean <true>\n");
  CHECK(hcl_value("[true, false, null, True]") == "[true, false, null, True]");
  CHECK(hcl_places("null") == "null <null>\n");
}

TEST_CASE("HCL escapes are decoded, and map to their bytes") {
  const std::string text = R"("a\n\r\t\"\\\u00e9\U0001F600")";
  CHECK(characters(text) == "a\n\r\t\"\\é\U0001F600");
  CHECK(written(text, {0, 1}) == "a");
  CHECK(written(text, {1, 2}) == "\\n");
  CHECK(written(text, {5, 6}) == "\\\\");
  CHECK(written(text, {6, 8}) == "\\u00e9");
  CHECK(written(text, {8, 9}) == "\\U0001F600");
  CHECK(written(text, {0, 12}) == text.substr(1, text.size() - 2));
  CHECK(characters(R"("\U00000000")") == std::string(1, '\0'));
}

TEST_CASE("an empty HCL string has a place between its quotes") {
  const auto string = jtlint::hcl::parse_expression(R"(  "")");
  REQUIRE(string);
  CHECK(string->span == Span{2, 4});
  CHECK(string->text.source_span({0, 0}) == Span{3, 3});
}

TEST_CASE("a doubled sign stands for itself before a brace only") {
  CHECK(characters(R"("$${a}")") == "${a}");
  CHECK(written(R"("x$${a}")", {1, 3}) == "$${");
  CHECK(characters(R"("%%{a}")") == "%{a}");
  CHECK(characters(R"("$$${a}")") == "$${a}");
  CHECK(characters(R"("$$$${a}")") == "$$${a}");
  CHECK(characters(R"("$")") == "$");
  CHECK(characters(R"("$$ %% $a %")") == "$$ %% $a %");
  CHECK(characters(R"("$%%{1}")") == "$%{1}");
  CHECK(characters(R"("$${~a}")") == "${~a}");
  CHECK(characters("<<E\n$${a} $$ %%{b} $\nE\n") == "${a} $$ %{b} $\n");
}

TEST_CASE("a heredoc is read as it stands") {
  CHECK(characters("<<EOT\none\n  two \\n \"x\"\n\nEOT\n") == "one\n  two \\n \"x\"\n\n");
  CHECK(characters("<<EOT\nEOT\n").empty());
  CHECK(characters("<<E-1\nx E-1\nE-1x\n  E-1  \n") == "x E-1\nE-1x\n");
  CHECK(characters("<<É\nx\nÉ\n") == "x\n");
  CHECK(written("<<EOT\none\ntwo\nEOT\n", {4, 7}) == "two");
  CHECK(hcl_places("<<EOT\nx\n  EOT \n") == "string <<<EOT\\nx\\n  EOT>\n");
  const auto empty = jtlint::hcl::parse_expression("<<E\nE\n");
  REQUIRE(empty);
  CHECK(empty->heredoc);
  CHECK(empty->text.source_span({0, 0}) == Span{4, 4});
}

TEST_CASE("an indented heredoc loses what all its lines begin with") {
  CHECK(characters("<<-E\n    a\n   b\n      c\n      E\n") == " a\nb\n   c\n");
  CHECK(written("<<-E\n    a\n   b\n  E\n", {0, 4}) == " a\n   b");
  CHECK(written("<<-E\n    a\n   b\n  E\n", {3, 4}) == "b");
  CHECK(characters("<<-E\n  a\n\n \n   \n  b\n  E\n") == "a\n\n \n   \nb\n");
  CHECK(characters("<<-E\n\t a\n \tb\n\tE\n") == "a\nb\n");
  CHECK(characters("<<-E\n  a\nb\n  E\n") == "  a\nb\n");
  CHECK(characters("<<-E\n  \n \n  E\n") == "  \n \n");
  CHECK(characters("<<-E\n \u00a0a\n  b\n  E\n") == "a\nb\n");
  CHECK(characters("<<-E\n  $${a}\n   b\n  E\n") == "${a}\n b\n");
}

TEST_CASE("Windows line ends are those of the file") {
  CHECK(characters("<<E\r\na\r\nb\r\nE\r\n") == "a\r\nb\r\n");
  CHECK(characters("<<-E\r\n  a\r\n\r\n   b\r\n  E\r\n") == "a\r\n\r\n b\r\n");
  CHECK(jtlint::test::hcl_file("a = 1 # x\r\nb {\r\n}\r\n") == "a = 1; b {}");
}

TEST_CASE("the strings of .tf.json files are templates with the places of the JSON") {
  // The text  a"${b} $${c}  stands in a JSON string, with its quote escaped, from offset 10 on.
  Text json;
  json.append_verbatim("a", 10);
  json.append_encoded("\"", {11, 13});
  json.append_verbatim("${b} $${c}", 13);
  const auto template_ = jtlint::hcl::parse_template(json);
  REQUIRE(template_);
  CHECK(jtlint::test::render_hcl(*template_) == "t(\"a\"\", b, \" ${c}\")");
  CHECK(template_->span == Span{10, 23});
  CHECK(template_->operands[0].span == Span{10, 13});
  CHECK(template_->operands[0].text.source_span({1, 2}) == Span{11, 13});
  CHECK(template_->operands[1].span == Span{15, 16});
  CHECK(template_->operands[2].text.source_span({1, 3}) == Span{18, 21});
  Text broken;
  broken.append_verbatim("${a", 5);
  const auto fault = jtlint::hcl::parse_template(broken);
  REQUIRE_FALSE(fault);
  CHECK(jtlint::test::hcl_fault(fault.error()) ==
        "5-7: this '${' is never closed [8-8: the end of the text is here]");
}

TEST_CASE("a template of JSON is read like the lines of a heredoc") {
  const auto rendered = [](const std::string& template_) {
    const auto parsed = jtlint::hcl::parse_template(Text(template_));
    return parsed ? jtlint::test::render_hcl(*parsed) : jtlint::test::hcl_fault(parsed.error());
  };
  CHECK(rendered("") == R"("")");
  CHECK(rendered("a\\n\"b\"\nc$") == R"("a\n"b"\nc$")");
  CHECK(rendered("${a.b[0]}") == "<a.b[0]>");
  CHECK(rendered("a\n  ${~b ~}\n c") == R"(t("a\n", b, " c"))");
  CHECK(rendered("%{ if a }b%{ endif }") == R"(t(if(a, "b", "")))");
  // Terraform looks for no sequences behind a carriage return alone.
  CHECK(rendered("a${b}c\rd${e}") == R"(t("a", b, "c\rd${e}"))");
}
