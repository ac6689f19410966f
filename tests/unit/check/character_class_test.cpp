#include "check/character_class.h"

#include <string>
#include <vector>

#include "check/regex.h"
#include "support/catch.h"
#include "support/rule_view.h"

using jtlint::CharacterClass;
using jtlint::Span;
using jtlint::SyntaxFault;

namespace {

/// What is said of the classes of a rule file: the bytes underlined, and the message.
std::string faults_of(const std::string& yaml) {
  const jtlint::Tree tree = jtlint::test::yaml_tree(yaml);
  std::vector<SyntaxFault> faults;
  jtlint::check_patterns(*tree, faults);
  std::string lines;
  for (const SyntaxFault& fault : faults) {
    lines += "<" + yaml.substr(fault.span.begin, fault.span.size()) + "> " + fault.message + "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("a class knows the first run of characters that it has not") {
  CharacterClass letters("[a-z]");
  CHECK_FALSE(letters.first_run_outside(""));
  CHECK_FALSE(letters.first_run_outside("abc"));
  CHECK(letters.first_run_outside("..") == Span{0, 2});
  CHECK(letters.first_run_outside("ab..c.") == Span{2, 4});
  CHECK(letters.first_run_outside("a東京") == Span{1, 7});
}

TEST_CASE("a character of ASCII is in a class whatever stands behind it") {
  for (const char* text :
       {R"([^\p{C}])", "[a-zA-Z0-9_-]", R"([\p{L}\p{Z}\p{N}_.:/=+\-@])", "[é-]"}) {
    CharacterClass some(text);
    for (char c = 0; c < 0x7F; ++c) {
      CAPTURE(text, static_cast<int>(c));
      const auto alone = some.first_run_outside(std::string(1, c));
      const auto among = some.first_run_outside(c + std::string("é"));
      CHECK(alone.has_value() == (among && among->begin == 0));
    }
  }
}

TEST_CASE("a stray byte is in no class") {
  CharacterClass all(R"([^\p{C}])");
  CHECK(all.first_run_outside("a\xFF\xFE"
                              "b") == Span{1, 3});
}

TEST_CASE("what Unicode has not assigned is in no category of RE2") {
  CharacterClass visible(R"([^\p{C}])");
  CHECK_FALSE(visible.first_run_outside("\u0378"));
  CHECK(visible.first_run_outside("\u00AD") == Span{0, 2});
}

TEST_CASE("a class that RE2 refuses is underlined in its rule file") {
  CHECK(faults_of("check: {characters: '[a-z]'}") == "");
  CHECK(faults_of("check: {characters: '[a-z'}") == "<[a-z> missing ]: [a-z\n");
  CHECK(faults_of("check: {characters: {class: '[a-c\\p{X}]'}}") ==
        "<\\p{X}> invalid character class range: \\p{X}\n");
  CHECK(faults_of("when: {any: [{not: {at: a, characters: '[z-a]'}}]}") ==
        "<z-a> invalid character class range: z-a\n");
  CHECK(faults_of("examples: {bad: [{characters: '['}]}") == "");
}

TEST_CASE("a class that RE2 refuses has every character") {
  CHECK_FALSE(CharacterClass("[a-z").first_run_outside("1"));
}
