#include "check/rule_reader.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/rule_view.h"

using jtlint::Rule;
using jtlint::RuleTexts;
using jtlint::SyntaxFault;
using jtlint::Tree;
using jtlint::test::yaml_tree;

namespace {

const std::string rule_file = R"(id: url-expiry
group: presigned-urls
severity: warning
default: off
dialects: [api]
silences: url-role
once: true
sensitive: true
summary: A URL lives {min} to {max} seconds
given: presignedUrlConfig.expiresInSec
when: {has: roleArn}
check: {range: {min: 60, max: 3600}}
message: "{name} must be {min} to {max} seconds, got {value}"
why: >
  The service refuses any other lifetime.
source:
  - {name: One, url: "https://one.example"}
  - {name: Two, url: "https://two.example"}
examples:
  bad:
    - {presignedUrlConfig: {expiresInSec: 59}}
    - {text: "a: 1", dialect: describe}
  good:
    - {presignedUrlConfig: {expiresInSec: 60}}
)";

/// The rule file with one part replaced by another, or taken out with its line.
std::string with(const std::string& part, const std::string& other) {
  std::string changed = rule_file;
  const std::size_t at = changed.find(part);
  REQUIRE(at != std::string::npos);
  return changed.replace(at, part.size(), other);
}

/// What is wrong with a rule file: for each fault the bytes that it underlines, and its message.
std::string faults_of(const std::string& yaml) {
  const Tree tree = yaml_tree(yaml);
  std::vector<SyntaxFault> faults;
  jtlint::check_rule_keys(*tree, faults);
  const Rule rule = jtlint::read_rule(*tree, faults);
  if (faults.empty()) jtlint::read_rule_texts(*tree, rule, faults);
  std::string lines;
  for (const SyntaxFault& fault : faults) {
    lines += "<" + yaml.substr(fault.span.begin, fault.span.size()) + "> " + fault.message + "\n";
  }
  return lines;
}

std::string faults_with(const std::string& part, const std::string& other) {
  return faults_of(with(part, other));
}

}  // namespace

TEST_CASE("a rule file says all there is about a rule") {
  const Tree tree = yaml_tree(rule_file);
  std::vector<SyntaxFault> faults;
  const Rule rule = jtlint::read_rule(*tree, faults);
  const RuleTexts texts = jtlint::read_rule_texts(*tree, rule, faults);
  CHECK(faults_of(rule_file).empty());
  CHECK(rule.id == "url-expiry");
  CHECK(jtlint::rule_groups[texts.group].name == "presigned-urls");
  CHECK(rule.severity == jtlint::Severity::warning);
  CHECK_FALSE(rule.on_by_default);
  CHECK(rule.found_by == jtlint::FoundBy::check);
  CHECK(rule.dialects == std::vector<std::string>{"api"});
  CHECK(rule.silences == std::vector<std::string>{"url-role"});
  CHECK(rule.once);
  CHECK(rule.sensitive);
  CHECK(rule.given.size() == 1);
  CHECK(texts.summary == "A URL lives 60 to 3600 seconds");
  CHECK(texts.message == "{name} must be {min} to {max} seconds, got {value}");
  CHECK(texts.why == "The service refuses any other lifetime.");
  REQUIRE(texts.sources.size() == 2);
  CHECK(texts.sources[1].url == "https://two.example");
}

TEST_CASE("an example is a fragment or a text") {
  const Tree tree = yaml_tree(rule_file);
  std::vector<SyntaxFault> faults;
  const RuleTexts texts = jtlint::read_rule_texts(*tree, jtlint::read_rule(*tree, faults), faults);
  REQUIRE(texts.examples.size() == 3);
  CHECK(texts.examples[0].bad);
  CHECK(texts.examples[0].fragment == R"({"presignedUrlConfig":{"expiresInSec":59}})");
  CHECK(texts.examples[0].dialect == "api");
  CHECK(texts.examples[1].text == "a: 1");
  CHECK(texts.examples[1].dialect == "describe");
  CHECK_FALSE(texts.examples[2].bad);
}

TEST_CASE("what a rule file does not say has a default") {
  const Tree tree = yaml_tree("{id: a, severity: error, given: [b, c.d], check: {has: e}}");
  std::vector<SyntaxFault> faults;
  const Rule rule = jtlint::read_rule(*tree, faults);
  CHECK(faults.empty());
  CHECK(rule.severity == jtlint::Severity::error);
  CHECK(rule.on_by_default);
  CHECK_FALSE(rule.once);
  CHECK_FALSE(rule.sensitive);
  CHECK(rule.dialects.empty());
  CHECK(rule.given.size() == 2);
  CHECK_FALSE(rule.when);
}

TEST_CASE("a misspelt key is underlined") {
  CHECK(faults_with("silences:", "silence:") ==
        "<silence> a rule file has no key 'silence'; did you mean silences?\n");
  CHECK(faults_with("once:", "frequency:") == "<frequency> a rule file has no key 'frequency'\n");
}

TEST_CASE("a wrong function is underlined, with the one that was meant") {
  CHECK(faults_with("{range:", "{rnage:") ==
        "<rnage> no function is called 'rnage'; did you mean range?\n");
  CHECK(faults_with("{has:", "{holds:").substr(0, 49) ==
        "<holds> no function is called 'holds'; there are ");
}

TEST_CASE("a wrong parameter is underlined") {
  CHECK(faults_with("{min: 60,", "{mni: 60,") ==
        "<mni> no parameter is called 'mni'; did you mean min?\n");
  CHECK(faults_with("max: 3600}", "max: an hour}") ==
        "<an hour> max must be a number or {path: …}\n");
}

TEST_CASE("a wrong path is underlined from where it is wrong") {
  CHECK(faults_with("presignedUrlConfig.expiresInSec", "presignedUrlConfig..expiresInSec") ==
        "<.expiresInSec> expected a name, [], ** or a lens such as :json\n");
  CHECK(faults_with("presignedUrlConfig.expiresInSec", "[a.b, 'c:d']") ==
        "<:d> no lens is called 'd'; there are json, arn, placeholders, s3-url\n");
  CHECK(faults_with("presignedUrlConfig.expiresInSec", "5") ==
        "<5> must be a path, got a number\n");
}

TEST_CASE("a message fills in only words that there are") {
  CHECK(faults_with("got {value}", "got {valeu}") ==
        "<{valeu}> no {valeu} is known here; there is name, value, subject, max, min or limit\n");
  CHECK(faults_with("lives {min}", "lives {value}") ==
        "<{value}> no {value} is known here; there is subject, max or min\n");
  CHECK(faults_with("got {value}", "got {") ==
        "<{> no {} is known here; there is name, value, subject, max, min or limit\n");
}

TEST_CASE("no text repeats a number that the check says") {
  CHECK(faults_with("to {max} seconds, got", "to 3600 seconds, got") ==
        "<3600> write {max} instead of repeating 3600\n");
  CHECK(faults_with("lives {min}", "lives 60") == "<60> write {min} instead of repeating 60\n");
  CHECK(faults_with("got {value}", "got {value}, not 160 or 60x") == "");
  const std::string yaml = with("got {value}", "not 160 but 60");
  std::vector<SyntaxFault> faults;
  const Tree tree = yaml_tree(yaml);
  jtlint::read_rule_texts(*tree, jtlint::read_rule(*tree, faults), faults);
  REQUIRE(faults.size() == 1);
  CHECK(faults.front().span.begin == yaml.find("but 60") + 4);
}

TEST_CASE("a word for a choice is one of them") {
  CHECK(faults_with("severity: warning", "severity: fatal") ==
        "<fatal> 'severity' must be error, warning or info\n");
  CHECK(faults_with("default: off", "default: no") == "<no> 'default' must be on or off\n");
  CHECK(faults_with("once: true", "once: maybe") == "<maybe> 'once' must be false or true\n");
  CHECK(faults_with("silences: url-role", "silences: [a, {}]") ==
        "<[a, {}]> 'silences' must be a list of strings\n");
}

TEST_CASE("what a rule needs is missed where it would stand") {
  CHECK(faults_with("id: url-expiry\n", "") == "<group> a rule needs 'id'\n");
  CHECK(faults_with("id: url-expiry", "id: 5") == "<5> 'id' must be a string\n");
  CHECK(faults_with("given: presignedUrlConfig.expiresInSec\n", "") ==
        "<id> a rule that checks needs 'given', a path\n");
  CHECK(faults_with("check: {range: {min: 60, max: 3600}}\n", "") ==
        "<id> a rule needs 'check', which names one function\n");
  CHECK(faults_with("{range: {min: 60, max: 3600}}", "{has: a, json: {}}") ==
        "<check> a rule needs 'check', which names one function\n");
  CHECK(faults_with("severity: warning\n", "") == "<id> a rule needs 'severity'\n");
  CHECK(faults_with("message: ", "# ") == "<id> a rule needs 'message'\n");
}

TEST_CASE("a rule is shown by examples") {
  CHECK(faults_with("  bad:\n    - {p", "  bad: []\n  x:\n    - {p") ==
        "<id> a rule needs 'examples' with a list 'bad'\n");
  CHECK(faults_with("- {presignedUrlConfig: {expiresInSec: 59}}", "- 59") ==
        "<59> an example is an object: a fragment, or 'text'\n");
}

TEST_CASE("a rule that a stage finds has no check of its own") {
  const std::string rule =
      "id: type\nseverity: error\nfound-by: shape\nsummary: A\nwhy: B\nexamples: {bad: [{a: 1}]}\n";
  CHECK(faults_of(rule) == "");
  CHECK(faults_of(rule + "check: {json: {}}\n") ==
        "<check> 'check' is of no use beside 'found-by'\n");
  CHECK(faults_of("- id: type\n") == "<- id: type> a rule file holds one object\n");
}

TEST_CASE("fill_in leaves what it does not know") {
  CHECK(jtlint::fill_in("{a} and {b}", {{"a", "1"}}) == "1 and {b}");
  CHECK(jtlint::fill_in("{a}{a}", {{"a", "{a}"}}) == "{a}{a}");
  CHECK(jtlint::fill_in("open { and } shut {", {{"a", "1"}}) == "open { and } shut {");
  CHECK(jtlint::fill_in("", {}).empty());
}
