#include "check/example_text.h"

#include <stdexcept>
#include <string>

#include "support/catch.h"
#include "support/lint.h"

using jtlint::Example;
using jtlint::example_excerpt;
using jtlint::example_text;
using jtlint::test::catalogue;

namespace {

Example fragment(const std::string& json) {
  return {.bad = true, .fragment = json, .text = ""};
}

/// The line of the file that begins with `start`.
std::string line_of(const std::string& text, const std::string& start) {
  const std::size_t begin = text.find(start);
  REQUIRE(begin != std::string::npos);
  return text.substr(begin, text.find('\n', begin) - begin);
}

}  // namespace

TEST_CASE("a fragment is merged into the base template, and shown alone") {
  const Example example = fragment(R"({"jobTemplateId": "other", "document": null})");
  CHECK(example_text(example, catalogue()) ==
        "jobTemplateId: other\ndescription: Installs the gateway firmware\n");
  CHECK(example_excerpt(example) == "jobTemplateId: other\ndocument: null\n");
}

TEST_CASE("a string that is stretched has so many characters") {
  const Example example = fragment(R"({"tags": [{"Key": {"stretch": "aé…z", "to": 6}}]})");
  CHECK(line_of(example_text(example, catalogue()), "  - Key") == "  - Key: \"aééééz\"");
  CHECK(line_of(example_excerpt(example), "  - Key") == "  - Key: \"aé… (6 characters in all)z\"");
}

TEST_CASE("a string that nothing stretches is a mistake of the rule file") {
  CHECK_THROWS_AS(example_text(fragment(R"({"document": {"stretch": "a", "to": 6}})"), catalogue()),
                  std::logic_error);
  CHECK_THROWS_AS(
      example_text(fragment(R"({"document": {"stretch": "…a", "to": 6}})"), catalogue()),
      std::logic_error);
}
