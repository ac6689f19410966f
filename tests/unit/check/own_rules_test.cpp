#include "check/own_rules.h"

#include <memory>
#include <string>
#include <vector>

#include "check/rule_file.h"
#include "support/catch.h"
#include "support/lint.h"

using jtlint::Catalogue;
using jtlint::FaultyFile;
using jtlint::RuleFile;
using jtlint::RuleOrigin;
using jtlint::Source;

namespace {

using Lines = std::vector<std::string>;

/// A rule file of that id with what it needs, and `more` keys.
std::string rule(const std::string& id, const std::string& more) {
  return "id: " + id + "\nseverity: warning\nsummary: S\nmessage: M\n" + more;
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

/// What is wrong with `own.yaml`, if it holds this.
Lines faults_of(const std::string& yaml, RuleOrigin origin = RuleOrigin::own) {
  Lines lines;
  for (const auto& fault : jtlint::read_rule_file(yaml, "own", origin).faults) {
    const std::string underlined = yaml.substr(fault.span.begin, fault.span.size());
    lines.push_back("<" + underlined.substr(0, 20) + "> " + fault.message);
  }
  return lines;
}

/// What is wrong with the rule `own`, which needs `given` and `check` besides.
Lines faults_with(const std::string& more) {
  return faults_of(rule("own", more));
}

std::vector<FaultyFile> add(Catalogue& catalogue, const Lines& ids, const std::string& more) {
  std::vector<std::shared_ptr<const Source>> sources;
  for (const std::string& id : ids) {
    sources.push_back(std::make_shared<const Source>("p/" + id + ".yaml", rule(id, more)));
  }
  return jtlint::add_own_rules(sources, catalogue);
}

/// What a rule of one's own finds in a template.
Lines found(const std::string& more, const std::string& text) {
  Catalogue catalogue(jtlint::embedded());
  REQUIRE(add(catalogue, {"own"}, more).empty());
  const auto result =
      jtlint::check_file("t.json", text, catalogue, {{"own"}, jtlint::example_day, "api"});
  Lines messages;
  for (const auto& finding : result.findings) messages.push_back(finding.message);
  return messages;
}

/// A template with an id and so many tags, each of two strings.
std::string with_tags(std::size_t count) {
  const std::string tag = R"({"Key": "k", "Value": "v"})";
  return R"({"jobTemplateId": "a", "tags": [)" + repeated(tag + ", ", count - 1) + tag + "]}";
}

}  // namespace

TEST_CASE("rules of one's own stand among the others, in the order of ids") {
  Catalogue catalogue(jtlint::embedded());
  const std::size_t before = catalogue.rules().size();
  CHECK(add(catalogue, {"zebra", "aardvark"}, "given: a\ncheck: {has: b}\nsilences: zebra-2\n")
            .size() == 2);
  CHECK(catalogue.rules().size() == before);
  CHECK(add(catalogue, {"zebra", "aardvark"},
            "given: a\ncheck: {range: {max: 5}}\n"
            "options: {max: N}\n")
            .empty());
  CHECK(catalogue.rules().front().id == "aardvark");
  REQUIRE(catalogue.find("zebra") == &catalogue.rules().back());
  CHECK(catalogue.texts(*catalogue.find("zebra")).why.empty());
  CHECK(catalogue.by_group().back().size() == 2);
  CHECK_FALSE(catalogue.set({"zebra", "max", {"6"}}));
  CHECK(catalogue.find("zebra")->words.at("max") == "6");
  CHECK(catalogue.find("aardvark")->words.at("max") == "5");
  CHECK_FALSE(catalogue.set({"maximum-rate", "max", {"2000"}}));
  CHECK(catalogue.find("maximum-rate")->words.at("max") == "2000");
}

TEST_CASE("more is asked of a built-in rule") {
  const std::string yaml = rule("own", "given: a\ncheck: {has: b}\n");
  CHECK(faults_of(yaml) == Lines{});
  CHECK(faults_of(yaml, RuleOrigin::built_in) ==
        Lines{"<id> a rule needs 'why'", "<id> a rule needs 'examples' with a list 'bad'"});
}

TEST_CASE("an id is a name that only one rule can have") {
  CHECK(faults_of(rule("other", "given: a\ncheck: {has: b}\n")) ==
        Lines{"<other> the id must be the name of the file: own"});
  for (const std::string id : {"Own", "own_rule", "own--rule", "own-", "-own", "5", "ö", "all"}) {
    CAPTURE(id);
    const std::string yaml = rule("'" + id + "'", "given: a\ncheck: {has: b}\n");
    CHECK(jtlint::read_rule_file(yaml, id, RuleOrigin::own).faults.size() == 1);
  }
}

TEST_CASE("a rule file that is no YAML, or more than one, is refused") {
  CHECK(faults_of("") == Lines{"<> the file is empty; a rule file holds one object"});
  CHECK(faults_of("- a\n") == Lines{"<- a> a rule file holds one object"});
  CHECK(faults_of("5").size() == 1);
  CHECK(faults_of(rule("own", "given: a\ncheck: {has: b}\n") + "---\na: 1\n---\nb: 1\n") ==
        Lines{"<a> a rule file holds one document"});
  CHECK(faults_of("\xff\xfe"
                  "a")
            .size() == 1);
  CHECK(faults_of(std::string("a\0b", 3)).size() == 1);
}

TEST_CASE("a hostile rule file is refused soon") {
  CHECK_FALSE(faults_of(repeated("[", 100'000)).empty());
  CHECK_FALSE(faults_with("when: " + repeated("{not: ", 300) + repeated("}", 300)).empty());
  std::string bomb = "why: &a [x, x, x, x, x, x, x, x, x, x]\n";
  for (char c = 'b'; c < 'k'; ++c) {
    const std::string before(1, static_cast<char>(c - 1));
    bomb += std::string(1, c) + ": &" + c + " [" + repeated("*" + before + ", ", 10) + "x]\n";
  }
  CHECK_FALSE(faults_with(bomb).empty());
  CHECK(faults_with("given: " + repeated("a.", 64) + "a\ncheck: {has: b}\n") ==
        Lines{"<.a> a path has at most 64 steps"});
  CHECK(faults_with("given: a\ncheck: {pattern: '\\p{L}{500}'}\n") ==
        Lines{"<'\\p{L}{500}'> this regular expression is too large"});
  CHECK(faults_with("given: a\ncheck: {has: b}\nwhen: {any: [" + repeated("{pattern: a}, ", 101) +
                    "]}\n") == Lines{"<a> a rule has at most 100 regular expressions"});
  const std::string long_text = "given: a\ncheck: {has: b}\nsummary: \"" + repeated("{", 100'000);
  CHECK(faults_with(long_text + "\"\n").size() == 2);  // it stands twice, and is too long
}

TEST_CASE("a fault in what an alias repeats is one fault") {
  CHECK(faults_with("given: a\ncheck: {has: b}\nwhen: {all: [&x {hsa: b}, *x, *x]}\n") ==
        Lines{"<hsa> no function is called 'hsa'; did you mean has?"});
}

TEST_CASE("an example that cannot be executed is refused") {
  const std::string checks = "given: a\ncheck: {has: b}\n";
  CHECK(faults_with(checks + "examples: {bad: [{a: {stretch: x…, to: 2000000}}]}\n").size() == 1);
  CHECK(faults_with(checks + "examples: {bad: [{a: {stretch: x…, to: many}}]}\n").size() == 1);
  CHECK(faults_with(checks + "examples: {bad: [{a: {stretch: x, to: 5}}]}\n").size() == 1);
  CHECK(faults_with(checks + "examples: {good: 5}\n").size() == 1);
  CHECK(faults_with(checks + "examples: {good: [{text: a, dialect: b}]}\n").size() == 1);
}

TEST_CASE("a rule that would never be done stops and says so") {
  const std::string tags = with_tags(5000);
  CHECK(found("given: '**.**.**'\ncheck: {one-of: [b]}\n", with_tags(10)).size() == 21);
  CHECK(found("given: '**.**.**'\ncheck: {requires: b}\n", tags).size() == 1001);
  const Lines square = found("given: 'tags[]'\ncheck: {among: {list: 'tags[]', by: x}}\n", tags);
  REQUIRE(square.size() == 1);
  CHECK(square[0].starts_with("this rule would look at more than 20000000 values here"));
}
