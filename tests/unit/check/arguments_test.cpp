#include "check/arguments.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/rule_view.h"

using jtlint::Arguments;
using jtlint::Parameter;
using jtlint::ParameterType;
using jtlint::SyntaxFault;
using jtlint::Tree;
using jtlint::test::yaml_tree;

namespace {

const std::vector<Parameter> parameters = {{"most", ParameterType::number},
                                           {"kind", ParameterType::text, false, {"role", "job"}},
                                           {"names", ParameterType::texts, false},
                                           {"where", ParameterType::path, false}};

/// What is said of the arguments: for each fault the bytes that it underlines, and its message.
std::string faults_of(const std::string& yaml) {
  const Tree tree = yaml_tree(yaml);
  std::vector<SyntaxFault> faults;
  Arguments::read(*tree, parameters, faults);
  std::string lines;
  for (const SyntaxFault& fault : faults) {
    lines += "<" + yaml.substr(fault.span.begin, fault.span.size()) + "> " + fault.message + "\n";
  }
  return lines;
}

Arguments read(const std::string& yaml) {
  const Tree tree = yaml_tree(yaml);
  std::vector<SyntaxFault> faults;
  Arguments arguments = Arguments::read(*tree, parameters, faults);
  REQUIRE(faults.empty());
  return arguments;
}

using Words = std::map<std::string, std::string>;

}  // namespace

TEST_CASE("arguments are read by their names") {
  const Arguments arguments = read("{most: 5, kind: role, names: [a, b], where: x.y}");
  CHECK(std::get<jtlint::Decimal>(*arguments.number("most")) == *jtlint::Decimal::from("5"));
  CHECK(arguments.text("kind") == "role");
  CHECK(arguments.texts("names") == std::vector<std::string>{"a", "b"});
  CHECK(arguments.path("where").text() == "x.y");
  CHECK_FALSE(arguments.number("least"));
}

TEST_CASE("the first argument may stand alone, and one text for a list of them") {
  CHECK(read("5").words() == Words{{"most", "5"}});
  CHECK(read("{path: a.b}").words() == Words{{"most", "b"}});
  CHECK(read("{most: 5, names: a}").texts("names") == std::vector<std::string>{"a"});
}

TEST_CASE("words are what messages call the arguments") {
  const std::string yaml = "{most: 0x10, kind: job, names: [a, b, c], where: './x[].last:json'}";
  CHECK(
      read(yaml).words() ==
      Words{{"most", "16"}, {"kind", "job"}, {"names", "a, b or c"}, {"where", "./x[].last:json"}});
}

TEST_CASE("only the numbers that the rule says itself are literals") {
  CHECK(read("{most: 5, names: [\"7\"]}").literals() == Words{{"most", "5"}});
  CHECK(read("{most: {path: a}}").literals() == Words{});
}

TEST_CASE("an unknown argument is named, with the one that was meant") {
  CHECK(faults_of("{mosst: 5, most: 1}") ==
        "<mosst> no parameter is called 'mosst'; did you mean most?\n");
  CHECK(faults_of("{most: 1, else: 2}") ==
        "<else> no parameter is called 'else'; there are most, kind, names or where\n");
}

TEST_CASE("a missing argument is a fault of the whole") {
  CHECK(faults_of("{kind: role}") == "<{> needs most\n");
  CHECK(faults_of("{}") == "<{> needs most\n");
}

TEST_CASE("an argument of another type is a fault at its value") {
  CHECK(faults_of("'5'") == "<'5'> most must be a number or {path: …}\n");
  CHECK(faults_of("{most: [5]}") == "<[5]> most must be a number or {path: …}\n");
  CHECK(faults_of("{most: .inf}") == "<.inf> most must be a number or {path: …}\n");
  CHECK(faults_of("{most: {path: a, times: 0}}") ==
        "<0> times must be a whole number, 1 to 1000000\n");
  CHECK(faults_of("{most: {path: a, times: 60, by: 2}}") ==
        "<{path: a, times: 60, by: 2}> most must be a number or {path: …}\n");
  CHECK(faults_of("{most: {path: []}}") == "<path> must hold a path\n");
  CHECK(faults_of("{most: 1, kind: 5}") == "<5> kind must be a string\n");
  CHECK(faults_of("{most: 1, kind: rol}") == "<rol> kind must be role or job, got 'rol'\n");
  CHECK(faults_of("{most: 1, names: 5}") == "<5> names must be a list of strings\n");
  CHECK(faults_of("{most: 1, names: []}") == "<[]> names must be a list of strings\n");
  CHECK(faults_of("{most: 1, names: [a, 5]}") == "<5> names must hold strings\n");
  CHECK(faults_of("{most: 1, where: [a]}") == "<where> where must be a path\n");
}

TEST_CASE("a fault of a path is underlined from where it begins, within its string") {
  CHECK(faults_of("{most: {path: a..b}}") ==
        "<.b> expected a name, [], ** or a lens such as :json\n");
  CHECK(faults_of("{most: 1, where: \"a\\x2e\\u002eb\"}") ==
        "<\\u002eb> expected a name, [], ** or a lens such as :json\n");
  CHECK(faults_of("{most: 1, where: 'a:jso.b'}") ==
        "<:jso.b> no lens is called 'jso'; there are json, arn, placeholders, s3-url\n");
}

TEST_CASE("choices are joined as in a sentence") {
  CHECK(jtlint::join_choices({}) == "none");
  CHECK(jtlint::join_choices({"A"}) == "A");
  CHECK(jtlint::join_choices({"A", "B"}) == "A or B");
  CHECK(jtlint::join_choices({"A", "B", "C"}) == "A, B or C");
}
