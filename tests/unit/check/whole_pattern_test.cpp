#include <iterator>
#include <random>
#include <re2/re2.h>
#include <string>

#include "check/regex.h"
#include "support/catch.h"

using jtlint::WholePattern;

// A pattern that begins and ends with `.*` is looked for as a part. Whatever it says, it matches
// what RE2 matches as a whole.
TEST_CASE("a pattern matches whole strings as RE2 does, however it is looked for") {
  const std::string patterns[] = {"(?s).*ab.*",
                                  "(?s).*(a|b).*",
                                  "(?s).*a|b.*",
                                  "(?s)a|.*b.*",
                                  "(?is).*AB.*",
                                  "(?s).*[|(]a.*",
                                  R"((?s).*\(a\|.*)",
                                  R"((?s).*\Qa|\E.*)",
                                  R"((?s).*a\.*)",
                                  "(?s).*[]a|b].*",
                                  "(?s).*[^]a|].*",
                                  "(?s).*^a.*",
                                  "(?s).*a$.*",
                                  R"((?s).*\ba\b.*)",
                                  ".*a.*",
                                  "(?s).*(?:a|b)c?.*",
                                  "(?s).*.*",
                                  "(?s).*",
                                  "(?s).*[|(]+a.*",
                                  "(?s).*[|]?a.*",
                                  "(?s).*([|]|a)?b.*",
                                  R"((?s).*(#x[\])]y|@z).*)",
                                  R"((?s).*([#]x[\]|@]y|[$]).*)",
                                  R"((?s).*[a\]|]b.*)",
                                  R"((?s).*([(]\s*a|[|]).*)",
                                  "(?s).*([|]|[(](a|b)[|]).*",
                                  R"((?s).*([$][{]\s+a|[$][{]!\s*a|[$][$][{]a|[$][{](A|b)).*)",
                                  "(?s).*(ab+|a[b-d]x|(ax|b)).*",
                                  "(?is).*([|]|%3a).*",
                                  "(?s).*a[^b]c.*",
                                  R"((?s).*[$]\w+.*)",
                                  R"((?s).*a(?i:b).*)",
                                  R"((?s).*a{2}b.*)",
                                  R"((?s)[^\s,]+(,.*)?)",
                                  "(?s)[a-c]+([a|].*)?",
                                  "(?s)[ab]+(,.*)",
                                  "[ab]+(,.*)?",
                                  "(?s)[ab]+(,.)?",
                                  "(?s).*[^a]b.*",
                                  "(?s).*([^ab]x+é+).*",
                                  "(?s)[x]+((ab|c).*)?",
                                  "(?s)[x]+(c(a|b).*)?",
                                  "(?s).*(a(?i)|b).*",
                                  "(?s).*(?i)ab.*",
                                  "(?s).*?ab.*",
                                  "(?s).*a(?-s).*",
                                  R"((?s).*\pL\C.*)",
                                  "(?s).*[[:alpha:](]|[[:alpha:])].*",
                                  "(?s).*[[:alpha:]]x.*"};
  const std::string texts[] = {
      "",     "a",    "b",    "ab",   "xab", "abx", "AB",  "x\nab\ny", "(a|", "a|",   "a.",
      "a..",  "x\na", "a\nx", "|a",   "]",   "b|",  "ba",  "((((((a",  "@z",  "#x)y", "#x]y",
      "#x@y", "a$b",  "]b",   "(( a", "(b|", "cab", "a b", "x a y",    "xay", "é",    "éaé"};
  std::mt19937 random(1);
  const std::string pieces[] = {"a", "b", "c", "x",   "$", "{",  "!",
                                " ", "|", ",", "%3A", "A", "\n", "é"};
  for (const std::string& pattern : patterns) {
    WholePattern whole(pattern);
    const re2::RE2 expected(pattern);
    REQUIRE(expected.ok());
    const auto check = [&](const std::string& text) {
      CAPTURE(pattern, text);
      CHECK(whole.matches(text) == re2::RE2::FullMatch(text, expected));
    };
    for (const std::string& text : texts) check(text);
    for (int i = 0; i < 500; ++i) {
      std::string text;
      for (auto left = random() % 12; left > 0; --left)
        text += pieces[random() % std::size(pieces)];
      check(text);
    }
  }
}
