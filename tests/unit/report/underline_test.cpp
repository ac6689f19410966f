#include <string>

#include "unit/report/example.h"

using namespace jtlint;

namespace {

/// The lines of a report that show a place and underline it.
std::string shown(const Finding& finding, std::size_t width = 80) {
  const std::string report =
      example::written("text", example::run_of({finding}), {false, true, width});
  const std::size_t begin = report.find(":\n", report.find("  on ")) + 2;
  return "\n" + report.substr(begin, report.find("\n\n", begin) - begin + 1);
}

std::string shown(const std::string& bytes, std::string_view underlined, std::size_t width = 80) {
  return shown(example::finding(example::source("a.json", bytes), underlined), width);
}

std::string shown(const std::string& bytes, Span span) {
  return shown(example::finding(example::source("a.json", bytes), span));
}

}  // namespace

TEST_CASE("carets stand under what a terminal makes of the text") {
  CHECK(shown("\t\"größer\":\t\"漢字\",", "\"漢字\"") == R"(
   1:     "größer":    "漢字",
                       ^^^^^^
)");
  CHECK(shown("\"✅ \u1112\u1161\u11AB ok\": 1", "1") ==
        "\n   1: \"✅ \u1112\u1161\u11AB ok\": 1"
        R"(
                  ^
)");
  CHECK(shown("a\t\tb", "\t\t") == R"(
   1: a        b
       ^^^^^^^^
)");
}

TEST_CASE("a combining mark is shown on the character that it combines with") {
  CHECK(shown("caf\u0065\u0301 ok", "\u0301") ==
        "\n   1: cafe\u0301 ok"
        R"(
         ^
)");
  CHECK(shown("cafe\u0301 ok", "ok") ==
        "\n   1: cafe\u0301 ok"
        R"(
           ^^
)");
}

TEST_CASE("carets cover the escape of what cannot be shown") {
  CHECK(shown("id: a\u202Eb\xFF"
              "c\x1B[31m",
              "\u202E") == R"(
   1: id: a\u{202e}b\x{ff}c\u{1b}[31m
           ^^^^^^^^
)");
  CHECK(shown("id: a\u202Eb\xFF"
              "c\x1B[31m",
              "\xFF"
              "c") == R"(
   1: id: a\u{202e}b\x{ff}c\u{1b}[31m
                    ^^^^^^^
)");
}

TEST_CASE("a mere place has one caret") {
  CHECK(shown("id: \nx: 1\n", Span{4, 4}) == "\n   1: id: \n          ^\n");
  CHECK(shown("id: x\n", Span{6, 6}) == R"(
   2:
      ^
)");
  CHECK(shown("id: x\n", Span{99, 120}) == R"(
   2:
      ^
)");
  CHECK(shown("id: x\r\ny", Span{5, 5}) == R"(
   1: id: x
           ^
)");
}

TEST_CASE("of a span over several lines the first is shown") {
  CHECK(shown("document: |\n  {\n  }\nid: x\n", Span{10, 19}) == R"(
   1: document: |
                ^ … (to line 3)
)");
  CHECK(shown("a: bc\nid: x\n", Span{3, 6}) == R"(
   1: a: bc
         ^^
)");
  CHECK(shown("{\n\"a\": {\n}}", Span{0, 12}) == R"(
   1: {
      ^ … (to line 3)
)");
}

TEST_CASE("a byte order mark is not shown") {
  CHECK(shown("\xEF\xBB\xBFid: x", "x") == R"(
   1: id: x
          ^
)");
}

TEST_CASE("of a long line the part around the span is shown") {
  const std::string left(300, 'l');
  const std::string right(300, 'r');
  CHECK(shown(left + "<漢字>" + right, "漢字", 42) == R"(
   1: …lllllllll<漢字>rrrrrrrrrrrrrrr…
                 ^^^^
)");
  CHECK(shown(left + "<!>", "!", 42) == R"(
   1: …lllllllllllllllllllllllllll<!>
                                   ^
)");
  CHECK(shown("<!>" + right, "!", 42) == R"(
   1: <!>rrrrrrrrrrrrrrrrrrrrrrrrrrr…
       ^
)");
  CHECK(shown("\"id\": " + left + right, left, 42) == R"(
   1: "id": llllllllllllllllllllllll…
            ^^^^^^^^^^^^^^^^^^^^^^^^
)");
}

TEST_CASE("a line that just fits is not cut, and however narrow the terminal some is shown") {
  CHECK(shown("12345678901234567890123456789012", "2", 42) == R"(
   1: 12345678901234567890123456789012
       ^
)");
  CHECK(shown("12345678901234567890123456789012", "2", 1) == R"(
   1: 123456789012345678…
       ^
)");
}

TEST_CASE("what is sensitive is shown as stars, also beside what another finding is about") {
  const auto file = example::source("a.json", R"({"key": "s€cret", "rate": 0})");
  Finding secret = example::finding(file, "s€cret");
  secret.sensitive = true;
  CHECK(shown(secret) == R"(
   1: {"key": "******", "rate": 0}
               ^^^^^^
)");
  const Run run = example::run_of({example::finding(file, "0"), secret});
  for (const Format& format : formats()) {
    CAPTURE(format.name);
    CHECK(example::written(format.name, run).find("cret") == std::string::npos);
  }
}

TEST_CASE("overlapping sensitive spans are masked, and nothing beside them") {
  const auto file = example::source("a.yaml", "0123456789");
  std::vector<Finding> findings;
  for (const Span span : {Span{2, 4}, Span{3, 5}, Span{7, 8}, Span{8, 8}}) {
    findings.push_back(example::finding(file, span));
    findings.back().sensitive = true;
  }
  const std::string report = example::written("text", example::run_of(findings));
  CHECK(report.find("   1: 01***56*89\n") != std::string::npos);
}
