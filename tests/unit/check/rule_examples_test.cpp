#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "check/example_text.h"
#include "cli/example_check.h"
#include "document/node_text.h"
#include "parse/parse.h"
#include "support/catch.h"
#include "support/documents.h"
#include "support/lint.h"

// The documentation of the rules is executed: what a rule file shows is what happens.

using jtlint::Example;
using jtlint::FileResult;
using jtlint::Notation;
using jtlint::Rule;
using jtlint::RuleTexts;
using jtlint::test::catalogue;
using jtlint::test::lint;
using jtlint::test::rules_of;

namespace {

using Ids = std::vector<std::string>;

bool shows(const RuleTexts& texts, bool bad) {
  return std::any_of(texts.examples.begin(), texts.examples.end(),
                     [&](const Example& example) { return example.bad == bad; });
}

/// The stems of rules/*.yaml but base.yaml, in order.
Ids rule_files() {
  Ids stems;
  for (const auto& entry : std::filesystem::directory_iterator(JTLINT_ROOT "/rules")) {
    const std::string stem = entry.path().stem();
    if (entry.path().extension() == ".yaml" && stem != "base") stems.push_back(stem);
  }
  std::sort(stems.begin(), stems.end());
  return stems;
}

bool is_kebab_case(const std::string& id) {
  const bool characters =
      id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
  return characters && !id.empty() && id.front() != '-' && id.back() != '-';
}

}  // namespace

TEST_CASE("every rule file is a rule of that name") {
  CHECK(catalogue().ids() == rule_files());
  for (const Rule& rule : catalogue().rules()) {
    INFO(rule.id);
    CHECK(is_kebab_case(rule.id));
    CHECK(catalogue().find(rule.id) == &rule);
    CHECK_NOTHROW(catalogue().texts(rule));  // which are kept by id
  }
  CHECK(catalogue().find("no-such-rule") == nullptr);
}

TEST_CASE("every rule says why, where that stands, and shows both sides") {
  for (const Rule& rule : catalogue().rules()) {
    INFO(rule.id);
    const RuleTexts& texts = catalogue().texts(rule);
    CHECK(jtlint::rule_groups[texts.group].name != "own");
    CHECK_FALSE(texts.summary.empty());
    CHECK_FALSE(texts.why.empty());
    CHECK_FALSE(texts.sources.empty());
    for (const auto& source : texts.sources) {
      CHECK_FALSE(source.name.empty());
      CHECK(source.url.substr(0, 8) == "https://");
    }
    CHECK(shows(texts, true));
    CHECK(shows(texts, false));
  }
}

TEST_CASE("a summary is a sentence without a full stop, its parameters filled in") {
  for (const Rule& rule : catalogue().rules()) {
    const std::string& summary = catalogue().texts(rule).summary;
    INFO(summary);
    CHECK(summary.back() != '.');
    CHECK(summary.find_first_of("{}\n") == std::string::npos);
  }
}

TEST_CASE("a rule silences only rules that there are") {
  for (const Rule& rule : catalogue().rules()) {
    for (const std::string& silenced : rule.silences) CHECK(catalogue().find(silenced) != nullptr);
  }
}

TEST_CASE("a bad example gives exactly one finding, of its rule, and a good one gives none") {
  for (const Rule& rule : catalogue().rules()) {
    INFO(rule.id);
    for (const Example& example : catalogue().texts(rule).examples) {
      INFO(jtlint::example_text(example, catalogue()));
      CHECK(jtlint::wrong_with(example, rule, catalogue()) == Ids{});
    }
  }
}

TEST_CASE("every default rule is silent on the base template") {
  const std::string base(catalogue().base_template());
  const FileResult result = lint("base.yaml", base);
  CHECK(result.templates == 1);
  CHECK(rules_of(result) == Ids{});
  const auto documents = jtlint::test::documents(base, Notation::yaml);
  CHECK(rules_of(lint("base.json", jtlint::to_json(**documents.front()))) == Ids{});
}
