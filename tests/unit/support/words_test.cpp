#include "support/words.h"

#include <string_view>

#include "support/catch.h"

using jtlint::find_letters;

TEST_CASE("a word is found whatever the case of its letters") {
  constexpr auto npos = std::string_view::npos;
  CHECK(find_letters("a jtLINT b", "lint", 0) == 4);
  CHECK(find_letters("lit lint", "Lint", 0) == 4);
  CHECK(find_letters("lint lint", "lint", 1) == 5);
  CHECK(find_letters("llint", "lint", 0) == 1);
  CHECK(find_letters("a lin", "lint", 0) == npos);
  CHECK(find_letters("lin", "lint", 0) == npos);
  CHECK(find_letters("lint", "lint", 9) == npos);
}
