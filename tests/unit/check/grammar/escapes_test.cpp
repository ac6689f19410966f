#include "check/grammar/escapes.h"

#include <string>

#include "support/catch.h"

using namespace jtlint;

namespace {

std::string undone(std::string_view text) {
  return undo_escapes(text).decoded();
}

}  // namespace

TEST_CASE("escapes of JSON are undone") {
  CHECK(undone("plain") == "plain");
  CHECK(undone(R"(a\"\\\/\b\f\n\r\tz)") == "a\"\\/\b\f\n\r\tz");
  CHECK(undone(R"(\u0041\u004B\u00e9)") == "AKé");
  CHECK(undone(R"(\ud83d\ude00)") == "😀");
  CHECK(undone(R"(\\u0041)") == R"(\u0041)");
}

TEST_CASE("a backslash that begins no escape stays") {
  for (const std::string text :
       {"", "\\", R"(a\)", R"(\x41)", R"(\u004)", R"(\u00g1)", R"(\u-041)"}) {
    CAPTURE(text);
    CHECK(undone(text) == text);
  }
}

TEST_CASE("what escapes meant is found again") {
  const Text text = undo_escapes(R"(a\u0041\nb)");
  CHECK(text.source_span({0, 1}) == Span{0, 1});
  CHECK(text.source_span({1, 2}) == Span{1, 7});
  CHECK(text.source_span({2, 4}) == Span{7, 10});
}
