#include "live/lines.h"

#include <string>
#include <vector>

#include "support/catch.h"

using jtlint::live::Lines;

namespace {

using Texts = std::vector<std::string>;

/// What comes out of pieces: too long lines with a `!`.
Texts lines_of_pieces(const Texts& pieces, std::size_t longest = 8) {
  Texts taken;
  Lines lines(longest);
  for (const std::string& piece : pieces) {
    lines.add(piece, [&](const std::string& line, bool too_long) {
      taken.push_back(line + (too_long ? "!" : ""));
    });
  }
  if (!lines.rest().empty()) taken.push_back(lines.rest() + "…");
  return taken;
}

}  // namespace

TEST_CASE("lines are put together of pieces") {
  CHECK(lines_of_pieces({}) == Texts{});
  CHECK(lines_of_pieces({"a\nb\n"}) == Texts{"a", "b"});
  CHECK(lines_of_pieces({"a", "b", "\n", "\n", "c"}) == Texts{"ab", "", "c…"});
}

TEST_CASE("of a line that is too long, only the beginning is kept") {
  CHECK(lines_of_pieces({"12345678\n"}) == Texts{"12345678"});
  CHECK(lines_of_pieces({"123456789\nab\n"}) == Texts{"12345678!", "ab"});
  CHECK(lines_of_pieces({"12345678", "9", "0\na"}) == Texts{"12345678!", "a…"});
}
