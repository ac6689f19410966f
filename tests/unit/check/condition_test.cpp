#include "check/condition.h"

#include <string>

#include "support/catch.h"
#include "support/judged.h"

using jtlint::SyntaxFault;
using jtlint::Tree;
using jtlint::test::RuleView;
using jtlint::test::shown;
using jtlint::test::yaml_tree;

namespace {

/// What a condition says of the value at `path` of a template.
std::string holds(const std::string& condition, const std::string& yaml,
                  const std::string& path = ".") {
  const Tree tree = yaml_tree(condition);
  std::vector<SyntaxFault> faults;
  const auto read = jtlint::read_condition(*tree, faults);
  REQUIRE(faults.empty());
  RuleView view(yaml);
  return shown(read.ask(view.subject(path)));
}

/// The faults of a condition: the bytes that each underlines, and what it says.
std::string faults_of(const std::string& condition) {
  const Tree tree = yaml_tree(condition);
  std::vector<SyntaxFault> faults;
  jtlint::read_condition(*tree, faults);
  std::string lines;
  for (const SyntaxFault& fault : faults) {
    lines += "<" + condition.substr(fault.span.begin, fault.span.size()) + "> " + fault.message;
  }
  return lines;
}

// Each of these holds, fails or is unknown of the template {yes: 1, maybe: opaque}.
const std::string yes = "{has: yes}";
const std::string no = "{has: no}";
const std::string maybe = "{at: maybe, equals: x}";

std::string holds_here(const std::string& condition) {
  return holds(condition, "{'yes': 1, maybe: opaque}");
}

std::string all(const std::string& a, const std::string& b) {
  return holds_here("all: [" + a + ", " + b + "]");
}

std::string any(const std::string& a, const std::string& b) {
  return holds_here("any: [" + a + ", " + b + "]");
}

}  // namespace

TEST_CASE("a condition is a function") {
  CHECK(holds_here(yes) == "holds");
  CHECK(holds_here(no) == "fails");
  CHECK(holds_here(maybe) == "unknown");
}

TEST_CASE("all: the one that fails decides, then the one that is unknown") {
  CHECK(all(yes, yes) == "holds");
  CHECK(all(yes, no) == "fails");
  CHECK(all(yes, maybe) == "unknown");
  CHECK(all(maybe, no) == "fails");
  CHECK(all(maybe, maybe) == "unknown");
}

TEST_CASE("any: the one that holds decides, then the one that is unknown") {
  CHECK(any(no, no) == "fails");
  CHECK(any(no, yes) == "holds");
  CHECK(any(no, maybe) == "unknown");
  CHECK(any(maybe, yes) == "holds");
  CHECK(any(maybe, maybe) == "unknown");
}

TEST_CASE("not: the opposite, and unknown stays unknown") {
  CHECK(holds_here("not: " + yes) == "fails");
  CHECK(holds_here("not: " + no) == "holds");
  CHECK(holds_here("not: " + maybe) == "unknown");
  CHECK(holds_here("not: {all: [" + yes + ", " + no + "]}") == "holds");
}

TEST_CASE("at: something stands there, and it holds for everything that does") {
  const std::string all_equal = "{at: 'v[]', equals: x}";
  CHECK(holds(all_equal, "v: [x, x]") == "holds");
  CHECK(holds(all_equal, "v: [x, y]") == "fails");
  CHECK(holds(all_equal, "v: []") == "fails");
  CHECK(holds(all_equal, "w: x") == "fails");
  CHECK(holds(all_equal, "v: [opaque, x]") == "unknown");
  CHECK(holds(all_equal, "v: [opaque, y]") == "fails");
}

TEST_CASE("at leads from the template, or with ./ from the place in hand") {
  const std::string yaml = "{a: {b: x}, b: y}";
  CHECK(holds("{at: b, equals: y}", yaml, "a") == "holds");
  CHECK(holds("{at: ./b, equals: x}", yaml, "a") == "holds");
  CHECK(holds("{at: ./b, not: {equals: y}}", yaml, "a") == "holds");
  CHECK(holds("{at: a, all: [{has: b}, {at: ./b, equals: x}]}", yaml) == "holds");
}

TEST_CASE("an opaque place is unknown to every function") {
  for (const std::string condition :
       {"{has: a}", "{equals: x}", "{one-of: [x]}", "{range: 1}", "{required: a}", "{json: {}}"}) {
    CHECK(holds(condition, "v: opaque", "v") == "unknown");
  }
}

TEST_CASE("a condition that says nothing, or two things, is a fault at its place") {
  const std::string one =
      "a condition is one function, all, any or not, and may say where with 'at'";
  CHECK(faults_of("[]") == "<[> " + one);
  CHECK(faults_of("{has: a, equals: b}") == "<{> " + one);
  CHECK(faults_of("{at: a}") == "<{> " + one);
  CHECK(faults_of("{any: [{at: a.b}]}") == "<{> " + one);
  CHECK(faults_of("{all: []}") == "<all> must be a list of conditions");
  CHECK(faults_of("{any: {has: a}}") == "<any> must be a list of conditions");
}

TEST_CASE("the faults of a function or a path within a condition are located") {
  CHECK(faults_of("{not: {hass: a}}") == "<hass> no function is called 'hass'; did you mean has?");
  CHECK(faults_of("{at: a..b, has: c}") == "<.b> expected a name, [], ** or a lens such as :json");
  CHECK(faults_of("{all: [{has: []}]}") == "<[]> names must be a list of strings");
}
