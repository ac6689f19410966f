#include "aws/ini.h"

#include "aws/shell_words.h"
#include "support/catch.h"

using jtlint::aws::read_ini;
using jtlint::aws::read_nested;
using jtlint::aws::Section;
using jtlint::aws::shell_words;

namespace {

/// What is wrong with a text.
std::string fault(const std::string& text) {
  const auto sections = read_ini(text);
  return sections ? "" : sections.error().message;
}

}  // namespace

TEST_CASE("sections, names and values") {
  const auto sections = read_ini(
      "# about\n[default]\nRegion = eu-west-1\r\naws_access_key_id: A=B ; no comment\n\n"
      "  ; a comment\n[profile x]\nempty =\n");
  REQUIRE(sections);
  CHECK(sections->at("default") ==
        Section{{"region", "eu-west-1"}, {"aws_access_key_id", "A=B ; no comment"}});
  CHECK(sections->at("profile x") == Section{{"empty", ""}});
}

TEST_CASE("indented lines go on with a value") {
  const auto sections =
      read_ini("[services s]\niot =\n  endpoint_url = http://a\n  # b\n\n  c = d\nx=1\n");
  REQUIRE(sections);
  const std::string& value = sections->at("services s").at("iot");
  CHECK(read_nested(value) == Section{{"endpoint_url", "http://a"}, {"c", "d"}});
  CHECK(sections->at("services s").at("x") == "1");
}

TEST_CASE("what is in DEFAULT is in every section") {
  const auto sections = read_ini("[DEFAULT]\nregion = a\n[x]\n[y]\nregion = b\n");
  REQUIRE(sections);
  CHECK(sections->at("x").at("region") == "a");
  CHECK(sections->at("y").at("region") == "b");
  CHECK_FALSE(sections->contains("DEFAULT"));
}

TEST_CASE("a fault is named by its line, and a line is never quoted") {
  CHECK(fault("a = b") == "line 1: it belongs to no section, such as [default]");
  CHECK(fault("[x]\nsecret") == "line 2: there is no = behind the name");
  CHECK(fault("[x]\n= secret") == "line 2: there is no name before the =");
  CHECK(fault("[x]\na=1\n[x]") == "line 3: the section [x] stands there twice");
  CHECK(fault("[x]\na=1\nA=2") == "line 3: a stands there twice in one section");
  CHECK(fault("[x") == "line 1: a section is written [NAME]");
  CHECK(fault("[x]\n\xff") == "line 2: the text is not UTF-8");
}

TEST_CASE("words of a command") {
  using Words = std::vector<std::string>;
  CHECK(shell_words("a  'b c' \"d \\\" e\\n\" f\\ g ''") ==
        Words{"a", "b c", "d \" e\\n", "f g", ""});
  CHECK(shell_words("") == Words{});
  CHECK_FALSE(shell_words("a 'b"));
  CHECK_FALSE(shell_words("a \\"));
}
