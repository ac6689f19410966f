#include "cli/candidates.h"

#include <algorithm>
#include <string>
#include <vector>

#include "cli/options.h"
#include "support/catch.h"

using jtlint::Candidate;
using jtlint::Candidates;
using Words = std::vector<std::string>;

namespace {

Candidates candidates_of(const Words& words) {
  static const jtlint::Catalogue catalogue(jtlint::embedded());
  return jtlint::candidates(words, catalogue);
}

Words words_of(const Candidates& found) {
  Words words;
  for (const Candidate& each : found.words) words.push_back(each.word);
  return words;
}

Words completed(const Words& words) {
  return words_of(candidates_of(words));
}

bool offers(const Words& words, const std::string& word) {
  const Words found = completed(words);
  return std::find(found.begin(), found.end(), word) != found.end();
}

}  // namespace

TEST_CASE("the first word is a command or a file") {
  Words names;
  for (const jtlint::CommandInfo& each : jtlint::commands()) names.emplace_back(each.name);
  CHECK(completed({""}) == names);
  CHECK(completed({}) == names);
  CHECK(candidates_of({""}).files);
  CHECK(completed({"chec"}) == Words{"check"});
  CHECK(candidates_of({"deploy/"}).files);
}

TEST_CASE("every option of a command is offered, and none of another") {
  for (const jtlint::CommandInfo& command : jtlint::commands()) {
    Words names;
    for (const jtlint::OptionInfo& option : jtlint::options()) {
      const bool here = jtlint::belongs_to(option, command.command);
      if (here) names.push_back("--" + std::string(option.name));
    }
    CHECK(completed({std::string(command.name), "-"}) == names);
  }
  CHECK(completed({"--fail"}) == Words{"--fail-on"});
  CHECK(completed({"-q", "check", "--exit"}) == Words{"--exit-zero"});
}

TEST_CASE("every choice of an option is offered, in each way of writing it") {
  for (const jtlint::OptionInfo& option : jtlint::options()) {
    if (option.choices.empty()) continue;
    const auto command = option.commands.empty() ? jtlint::Command::check : option.commands[0];
    const std::string name(jtlint::info(command).name);
    const std::string dashed = "--" + std::string(option.name);
    CHECK(completed({name, dashed, ""}) == option.choices);
    if (option.letter != 0) {
      CHECK(completed({name, std::string("-") + option.letter, ""}) == option.choices);
    }
    Words joined;
    for (const std::string& choice : option.choices) joined.push_back(dashed + "=" + choice);
    CHECK(completed({name, dashed + "="}) == joined);
  }
}

TEST_CASE("a format may go to a file") {
  CHECK_FALSE(candidates_of({"check", "-f", "json"}).files);
  CHECK(candidates_of({"check", "-f", "json="}).files);
  CHECK(candidates_of({"check", "--format=json=rep"}).files);
}

TEST_CASE("rules are offered where they may stand") {
  CHECK(completed({"explain", "presigned-url-e"}) == Words{"presigned-url-expiry"});
  CHECK(candidates_of({"explain", "presigned-url-e"}).words.at(0).help ==
        "A pre-signed URL must live 60 to 3600 seconds");
  CHECK(completed({"check", "--select", "role-arn,tag-key-p"}) == Words{"role-arn,tag-key-prefix"});
  CHECK(completed({"check", "--ignore=role-arn,tag-key-p"}) ==
        Words{"--ignore=role-arn,tag-key-prefix"});
  CHECK(completed({"check", "--set", "maximum-r"}) == Words{"maximum-rate.max="});
  CHECK(completed({"check", "--set", "maximum-rate.max=1"}) == Words{});
}

TEST_CASE("files are offered where they may stand, and nowhere else") {
  CHECK(candidates_of({"check", ""}).files);
  CHECK(candidates_of({"check", "a.yaml", "-q", ""}).files);
  CHECK(candidates_of({"rules", "--rule-path", ""}).files);
  CHECK_FALSE(candidates_of({"check", "--today", ""}).files);
  CHECK(completed({"check", "--today", ""}) == Words{});
  CHECK_FALSE(candidates_of({"explain", ""}).files);
}

TEST_CASE("options are offered where no argument is to come") {
  CHECK(offers({"rules", ""}, "--format"));
  CHECK(offers({"explain", "role-arn", ""}, "--color"));
  CHECK_FALSE(offers({"explain", "--color", "never", ""}, "--color"));
  CHECK(completed({"completion", ""}) == Words{"bash", "zsh", "fish"});
  CHECK(offers({"completion", "zsh", ""}, "--help"));
}
