#include "parse/yaml_plain.h"

#include <cstdlib>
#include <string>
#include <vector>

#include "check/example_text.h"
#include "samples.h"
#include "support/catch.h"
#include "support/lint.h"
#include "support/random.h"
#include "support/told_tree.h"
#include "support/utf8.h"

using namespace jtlint;
using jtlint::test::Random;

// What is read as plain YAML comes to the same tree as what the library says of it, places and all.

namespace {

/// Whether a text is plain, in which case it must be what the library says.
bool is_plain(const std::string& text) {
  const auto root = read_plain_yaml(text);
  if (!root) return false;
  INFO(text);
  const std::string read = test::told_tree(*root);
  const std::string expected = test::told_by_library(text);
  REQUIRE(read == expected);
  return true;
}

const std::vector<std::string> plain = {
    "a: 1\n",
    "a: 1",
    "---\na: 1\n",
    "\n# comment\na: 1 \n\n  # more\nb:   two words\n",
    "a:\n  b: 1\n  c:\n    d: x\ne: y\n",
    "a:\n- 1\n- b\nc: d\n",
    "a:\n  - 1\n  - b: 2\n    c: 3\n  -   d: 4\nc: d\n",
    "a: [1, 2.50, x, \"y\", 'z', [true], {b: c}]\nd: {}\ne: []\n",
    "a: {\"b\":1,\"c\":[\"d\",\"e\"], 'f': g, h: i}\n",
    "a: \"b\\\"\\\\\\/\\n\\t c\"\nd: 'it''s'\n\"e\": 1\n'f': 2\n",
    "a: |\n  b\n   c\n\n  d\n\n\ne: f\n",
    "a: |-\n  {\"b\": 1}\n# comment\ne: f\n",
    "- a\n",
    "a: arn:aws:iot:eu-west-1:123456789012:package/p/version/1\n",
    "a: cron(0 1 ? * MON *)\nb: 0x1F\nc: 007\nd: .5\ne: 1e3\nf: true\ng: True\n",
    "a: \"\xC3\xA9\"\n",
    "a:\n  - - 1\n",
};

const std::vector<std::string> beyond = {"",
                                         "a",
                                         "a:\n",
                                         "a: ~\n",
                                         "a: null\n",
                                         "a: b: c\n",
                                         "a: b #c\n",
                                         "a: b\n  c\n",
                                         "a: \"b\n  c\"\n",
                                         "a: *b\n",
                                         "a: &b c\n",
                                         "a: !b c\n",
                                         "a: >\n  b\n",
                                         "a: [b\n]\n",
                                         "a: [b,]\n",
                                         "a: {b}\n",
                                         "? a\n: b\n",
                                         "<<: {a: b}\n",
                                         "a: 1\n---\nb: 2\n",
                                         "a: 1\n...\n",
                                         "%YAML 1.2\n---\na: 1\n",
                                         "a: 'b\n",
                                         "a:\tb\n",
                                         "a: b\r\n",
                                         "a: \"\\x41\"\n",
                                         "null: 1\n",
                                         "a: @b\n",
                                         "a: |+\n  b\n",
                                         "a: |2\n  b\n",
                                         "a: -1\n",
                                         "a: b:\n",
                                         "a: [b c]\n",
                                         "a: [\"b\"c]\n",
                                         "a: {\"b\"c: d}\n",
                                         "a: 1\n  b: 2\n",
                                         "a:\n  b: 1\n c: 2\n",
                                         "{a: b}\n",
                                         "a: \"b\" c\n",
                                         "- a\n- b\n",
                                         "\xEF\xBB\xBF"
                                         "a: 1\n"};

std::vector<std::string> templates() {
  std::vector<std::string> texts = plain;
  bench::Samples samples(11, bench::SampleKind::varied);
  for (int i = 0; i < 20; ++i) texts.push_back(samples.next().yaml);
  for (const Rule& rule : test::catalogue().rules()) {
    for (const Example& example : test::catalogue().texts(rule).examples) {
      texts.push_back(example_text(example, test::catalogue()));
    }
  }
  return texts;
}

const std::vector<std::string> pieces = {
    " ",    "  ", "\n",   "\n  ",       "\n    ",   "- ",     "\n- ", ": ",  ":",     "#",
    " # c", "\"", "'",    "''",         "\\\"",     "\\",     "[",    "]",   "{",     "}",
    ",",    "|",  "|\n",  "|-\n   x\n", ">",        "&a",     "*a",   "!t ", "---\n", "...",
    "? ",   "~",  "null", "true",       "1",        "0x1f",   "-",    "%",   "@",     "`",
    "\t",   "\r", "<<: ", "a: b",       "\xC3\xA9", "key:\n", "$",    "("};

std::string changed(std::string text, Random& random) {
  for (std::size_t changes = 1 + random.below(3); changes > 0 && !text.empty(); --changes) {
    const std::size_t at = random.below(text.size());
    const std::size_t size = random.one_in(2) ? 0 : random.below(8);
    text.replace(at, size, random.one_in(4) ? "" : random.one_of(pieces));
  }
  return text;
}

std::size_t cases() {
  const char* asked = std::getenv("JTLINT_SCREEN_CASES");
  return asked == nullptr ? 4000 : static_cast<std::size_t>(std::atoll(asked));
}

}  // namespace

TEST_CASE("plain YAML is read as the library reads it") {
  for (const std::string& text : plain) {
    INFO(text);
    CHECK(is_plain(text) == (text != "- a\n" && text.find("- - ") == std::string::npos));
  }
}

TEST_CASE("YAML in which anything else occurs is left to the library") {
  for (const std::string& text : beyond) {
    INFO(text);
    CHECK_FALSE(is_plain(text));
  }
}

TEST_CASE("most templates are plain") {
  const std::vector<std::string> texts = templates();
  std::size_t found = 0;
  for (const std::string& text : texts) {
    if (is_plain(text)) ++found;
  }
  CHECK(found * 10 > texts.size() * 8);
}

TEST_CASE("whatever is changed in plain YAML, it is read as the library reads it, or not at all") {
  const std::vector<std::string> texts = templates();
  Random random(3);
  std::size_t found = 0;
  for (std::size_t i = 0; i < cases(); ++i) {
    const std::string text = changed(random.one_of(texts), random);
    if (!utf8::first_invalid(text) && is_plain(text)) ++found;
  }
  CHECK(found > cases() / 5);
}
