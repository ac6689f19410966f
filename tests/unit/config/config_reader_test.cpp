#include "config/config_reader.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "config/ignore_reader.h"
#include "dialect/dialect.h"
#include "parse/json.h"
#include "support/catch.h"
#include "support/transcript.h"
#include "support/version.h"

using jtlint::Config;
using jtlint::Node;
using Strings = std::vector<std::string>;

namespace {

const std::filesystem::path root = JTLINT_ROOT;

Strings messages_of(const std::string& text) {
  std::vector<jtlint::SyntaxFault> faults;
  const auto source = std::make_shared<const jtlint::Source>(".jtlint.yaml", text);
  jtlint::read_config(source, "/", faults);
  Strings messages;
  for (const auto& fault : faults) messages.push_back(fault.message);
  return messages;
}

Strings sorted(Strings words) {
  std::sort(words.begin(), words.end());
  return words;
}

Strings names_in(const Node& object) {
  Strings names;
  for (const auto& member : object.members) names.push_back(member.key.decoded());
  return sorted(names);
}

Strings words_in(const Node& list) {
  Strings words;
  for (const Node& item : list.items) words.push_back(item.text.decoded());
  return words;
}

}  // namespace

TEST_CASE("the schema of a configuration has the keys that are read") {
  const auto schema =
      jtlint::parse_json(jtlint::test::read_text(root / "schemas/config.schema.json"));
  REQUIRE(schema);
  CHECK(names_in(*(*schema)->find("properties")) == sorted(jtlint::config_keys()));
  const Node& file_override = *(*schema)->find("definitions")->find("override");
  CHECK(names_in(*file_override.find("properties")) == sorted(jtlint::override_keys()));
  CHECK(words_in(*file_override.find("properties")->find("dialect")->find("enum")) ==
        jtlint::dialect_names());
  const Node& ignore = *(*schema)->find("definitions")->find("ignore");
  CHECK(names_in(*ignore.find("properties")) == sorted(jtlint::ignore_keys()));
}

TEST_CASE("an empty configuration says nothing") {
  for (const std::string text : {"", "# nothing\n", "---\n", "{}\n", "null\n"}) {
    CAPTURE(text);
    CHECK(messages_of(text).empty());
  }
}

TEST_CASE("a configuration may be written as JSON") {
  CHECK(messages_of(R"({"preset": "all", "rules": {"type": "off"}})").empty());
}

TEST_CASE("a single string stands for a list of one") {
  CHECK(messages_of("exclude: legacy/\nunknown-values: '<.*?>'\nextends: ../base.yaml\n").empty());
}

TEST_CASE("a configuration for another version is not looked at any further") {
  CHECK(messages_of("required-version: '> 99'\nnew-key: 1\n") ==
        Strings{"this is jtlint " + std::string(jtlint::version()) +
                ", and the configuration asks for > 99"});
}

TEST_CASE("a hostile configuration takes no longer than others") {
  std::string many = "rules:\n";
  for (int i = 0; i < 20000; ++i) many += "  r" + std::to_string(i) + ": off\n";
  CHECK(messages_of(many).empty());
  CHECK(messages_of("exclude: ['" + std::string(100000, '*') + "']").size() == 1);
  CHECK(messages_of("unknown-values: ['" + std::string(50000, '(') + "']").size() == 1);
  CHECK_FALSE(messages_of(std::string(5000, '[')).empty());
}
