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
                                  "(?s).*([|]|[(](a|b)[|]).*"};
  const std::string texts[] = {
      "",     "a",    "b",    "ab",   "xab", "abx", "AB",  "x\nab\ny", "(a|", "a|",   "a.",
      "a..",  "x\na", "a\nx", "|a",   "]",   "b|",  "ba",  "((((((a",  "@z",  "#x)y", "#x]y",
      "#x@y", "a$b",  "]b",   "(( a", "(b|", "cab", "a b", "x a y",    "xay", "é",    "éaé"};
  for (const std::string& pattern : patterns) {
    WholePattern whole(pattern);
    const re2::RE2 expected(pattern);
    REQUIRE(expected.ok());
    for (const std::string& text : texts) {
      CAPTURE(pattern, text);
      CHECK(whole.matches(text) == re2::RE2::FullMatch(text, expected));
    }
  }
}
