#include "check/screen/screen.h"

#include <cstdlib>
#include <string>
#include <vector>

#include "samples.h"
#include "support/catch.h"
#include "support/random.h"
#include "support/screened.h"

using namespace jtlint;
using jtlint::test::Random;
using jtlint::test::Screened;

// One truth: what a screen passes over is what the full check finds nothing in. Samples are changed
// at random, a token or a byte at a time, so that each rule, the shape and the syntax are broken in
// many ways, and kept in others.

namespace {

using Tokens = std::vector<std::string>;

/// The parts of JSON: strings, numbers, words and marks.
Tokens tokens_of(const std::string& text) {
  Tokens tokens;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    if (text[at] == '"') {
      while (text[end] != '"') end += text[end] == '\\' ? std::size_t{2} : std::size_t{1};
      ++end;
    } else if (std::string_view("{}[],:\n").find(text[at]) == std::string_view::npos) {
      end = text.find_first_of("{}[],:\n", at);
    }
    tokens.push_back(text.substr(at, end - at));
    at = end;
  }
  return tokens;
}

/// What stands at the edge of what a rule, the shape or the notation allows.
const Tokens edges = {"0",
                      "1",
                      "59",
                      "60",
                      "3600",
                      "3601",
                      "10080",
                      "10081",
                      "1430",
                      "1431",
                      "1000",
                      "1001",
                      "-1",
                      "1.5",
                      "1.55",
                      "0.001",
                      "1e3",
                      "01",
                      "1.",
                      "99999999999999999999",
                      "null",
                      "true",
                      "{}",
                      "[]",
                      "\"\"",
                      "\"ALL\"",
                      "\"FAILED\"",
                      "\"TIMED_OUT\"",
                      "\"REJECTED\"",
                      "\"CANCEL\"",
                      "\"cancel\"",
                      "\"\\u0041\"",
                      "\"\\ud800\"",
                      "\"a\\nb\"",
                      "\"\\x\"",
                      "\"\xC3\xA9\"",
                      "\"\xFF\"",
                      "\"\xEF\xB7\x90\"",
                      "\"$default\"",
                      "\"$null\"",
                      "\"aws:tag\"",
                      "\"{\\\"a\\\":1,\\\"a\\\":2}\"",
                      "\"${aws:iot:parameter:x}\"",
                      "\"{\\\"a\\\":\\\"${aws:iot:s3-presigned-url:x}\\\"}\"",
                      "\"AKIAIOSFODNN7EXAMPLE\"",
                      "\"https://user:password@s3.amazonaws.com/b/k\"",
                      "\"cron(0 24 ? * MON *)\"",
                      "\"cron(0 1 ? * MON *)\"",
                      "\"cron(0/5 * * * ? *)\"",
                      "\"timeoutConfig\"",
                      "\"documentSource\"",
                      "\"jobTemplateId\"",
                      "\"tags\"",
                      "\"jobArn\"",
                      "\"ResponseMetadata\"",
                      "\"describe\"",
                      "\"numberOfNotifiedThings\"",
                      ",",
                      ":",
                      "{",
                      "}",
                      "[",
                      "]",
                      " ",
                      "\t",
                      "\r",
                      "#"};

std::string joined(const Tokens& tokens) {
  std::string text;
  for (const std::string& token : tokens) text += token;
  return text;
}

std::string changed(const std::string& line, Random& random) {
  Tokens tokens = tokens_of(line);
  for (std::size_t changes = 1 + random.below(3); changes > 0; --changes) {
    const std::size_t at = random.below(tokens.size());
    switch (random.below(5)) {
      case 0:
        tokens[at] = random.one_of(edges);
        break;
      case 1:
        tokens[at] = random.one_of(tokens);
        break;
      case 2:
        tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(at));
        break;
      case 3:
        tokens.insert(tokens.begin() + static_cast<std::ptrdiff_t>(at), random.one_of(edges));
        break;
      default:
        tokens[at][random.below(tokens[at].size())] = static_cast<char>(random.below(256));
    }
  }
  return joined(tokens);
}

/// How many lines are changed: more on demand, as millions take an hour.
std::size_t cases() {
  const char* asked = std::getenv("JTLINT_SCREEN_CASES");
  return asked == nullptr ? 4000 : static_cast<std::size_t>(std::atoll(asked));
}

std::string without_break(std::string line) {
  if (line.ends_with('\n')) line.pop_back();
  return line;
}

/// Holds what screens make of a line against the full check, and says whether that finds nothing.
bool says_nothing_in_full(Screened& screened, const std::string& line) {
  const FileResult full = screened.in_full("a.jsonl", line);
  const bool hidden = screened.is_clean(line) && !Screened::is_silent(full);
  REQUIRE_FALSE(hidden);
  REQUIRE(test::told(screened.with_screens("a.jsonl", line)) == test::told(full));
  const Screened::Look look = screened.look({line}).front();
  if (look.suspicion) {
    REQUIRE(test::told(screened.as_suspected("a.jsonl", line, look)) == test::told(full));
  }
  return Screened::is_silent(full);
}

void hold_against_full_check(Screened& screened, std::uint64_t seed) {
  Random random(seed);
  bench::Samples samples(seed);
  std::size_t passed = 0;
  std::size_t silent = 0;
  for (std::size_t i = 0; i < cases(); ++i) {
    const std::string line = changed(without_break(samples.next().line), random);
    INFO(line);
    const bool is_silent = says_nothing_in_full(screened, line);
    if (screened.is_clean(line)) ++passed;
    if (is_silent) ++silent;
  }
  CHECK(passed > 0);
  CHECK(passed * 10 > silent * 8);  // it is of use
  CHECK(silent < cases());
}

}  // namespace

TEST_CASE("a screen passes over nothing in which the full check finds something") {
  Screened screened(test::default_rules());
  hold_against_full_check(screened, 1);
}

TEST_CASE("a screen of every rule passes over nothing either") {
  Screened screened(test::every_rule());
  Random random(2);
  bench::Samples samples(2);
  for (std::size_t i = 0; i < cases() / 4; ++i) {
    const std::string line = changed(without_break(samples.next().line), random);
    INFO(line);
    says_nothing_in_full(screened, line);
  }
}

TEST_CASE("a screen passes over the samples as they are, and over no faulty one") {
  Screened screened(test::default_rules());
  bench::Samples clean(3);
  bench::Samples faulty(3, bench::SampleKind::faulty);
  bench::Samples varied(3, bench::SampleKind::varied);
  for (int i = 0; i < 200; ++i) {
    CHECK(screened.is_clean(without_break(clean.next().line)));
    CHECK(screened.is_clean(without_break(varied.next().line)));
    CHECK_FALSE(screened.is_clean(without_break(faulty.next().line)));
  }
}

TEST_CASE("where a name stands twice, the last one is judged, with a screen as without") {
  Screened screened(test::default_rules());
  const std::string begin =
      R"({"jobTemplateArn": "arn:aws:iot:eu-west-1:123456789012:jobtemplate/a", )"
      R"("jobTemplateId": "a", "description": "d", "document": "{}", )";
  const std::string secret = R"({\"url\": \"https://user:passw0rd@example.com\"})";
  const std::vector<std::string> lines = {
      begin + R"("document": ")" + secret + R"("})",
      begin + R"("timeoutConfig": {"x": 1}, "document": ")" + secret + R"("})",
      begin + R"("timeoutConfig": {}, "timeoutConfig": {"inProgressTimeoutInMinutes": 0}})",
      begin + R"("ResponseMetadata": {"a": 1, "a": 2}})",
  };
  for (int again = 0; again < 12; ++again) {  // the first ones are checked without a screen
    for (const std::string& line : lines) {
      INFO(line);
      const FileResult full = screened.in_full("a.jsonl", line);
      CHECK_FALSE(screened.is_clean(line));
      CHECK_FALSE(full.findings.empty());
      CHECK(test::told(screened.with_screens("a.jsonl", line)) == test::told(full));
    }
  }
}

/// Whether a file comes to the same twice: with the screens of a thread that has just begun, and of
/// one that knows the dialect.
bool comes_to_the_same(Screened& screened, const std::string& name, const std::string& text) {
  const std::string expected = test::told(screened.in_full(name, text));
  const std::string first = test::told(screened.with_screens(name, text));
  return first == expected && test::told(screened.with_screens(name, text)) == expected;
}

TEST_CASE("templates of every dialect come to the same with screens as without") {
  Screened screened(test::every_rule());
  for (const Rule& rule : test::catalogue().rules()) {
    for (const Example& example : test::catalogue().texts(rule).examples) {
      const std::string text = example_text(example, test::catalogue());
      INFO(text);
      CHECK(comes_to_the_same(screened, "a.yaml", text));
      CHECK(comes_to_the_same(screened, "a.json", text));
    }
  }
}
