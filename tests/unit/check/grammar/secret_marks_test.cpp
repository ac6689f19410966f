#include "check/grammar/secret_marks.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.h"
#include "support/random.h"

using namespace jtlint;
using test::Random;

// Marks are found wherever they stand, whatever the processor can.

namespace {

const std::vector<std::string_view> all = {"@",           "password=", "AKIA",   "eyJ",
                                           "xox",         "xapp",      "ghp_",   "github_pat_",
                                           "PRIVATE KEY", "secret",    "Bearer "};

bool is_seen(std::string_view text) {
  static const SecretMarks marks(all);
  return marks.stand_in(text);
}

bool is_there(std::string_view text) {
  return std::any_of(all.begin(), all.end(), [&](std::string_view mark) {
    return text.find(mark) != std::string_view::npos;
  });
}

}  // namespace

TEST_CASE("a mark of a secret is seen at any place of a text of any length") {
  for (const std::string_view mark : all) {
    for (std::size_t before = 0; before < 80; ++before) {
      for (const std::size_t behind : {0U, 1U, 2U, 20U, 40U}) {
        const std::string text = std::string(before, '.').append(mark).append(behind, '.');
        INFO(text);
        REQUIRE(is_seen(text));
        REQUIRE_FALSE(is_seen(text.substr(0, before + mark.size() - 1)));
      }
    }
  }
}

TEST_CASE("marks of secrets are seen in texts of what they are made of, and nothing else is") {
  const std::vector<std::string> pieces = {"a",  "A", "cr", "ke", "re", "r", "=",  "x",    "o",
                                           "gh", "p", "_",  "b_", "IA", "K", "ey", "J",    "ecret",
                                           "s",  "@", "e",  "I",  "Be", "a", "X",  "word", " "};
  Random random(11);
  int seen = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (auto left = random.below(40); left > 0; --left) text += random.one_of(pieces);
    INFO(text);
    REQUIRE(is_seen(text) == is_there(text));
    seen += is_seen(text) ? 1 : 0;
  }
  CHECK(seen > 1000);
  CHECK(seen < 19'000);
}
