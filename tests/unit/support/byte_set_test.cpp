#include "support/byte_set.h"

#include <algorithm>
#include <random>
#include <string>

#include "support/catch.h"

using jtlint::ByteSet;

TEST_CASE("a set of bytes is found at or behind a place") {
  constexpr ByteSet ends("\"\n");
  CHECK(ends.find_in("a\"b\n", 0) == 1);
  CHECK(ends.find_in("a\"b\n", 1) == 1);
  CHECK(ends.find_in("a\"b\n", 2) == 3);
  CHECK(ends.find_in("abc", 0) == 3);
  CHECK(ends.find_in("abc", 9) == 3);
}

TEST_CASE("a set of bytes reaches to the last byte there is") {
  constexpr ByteSet special = ByteSet("\\").with('\0', '\x1F').with('\x7F', '\xFF');
  CHECK(special.contains('\\'));
  CHECK(special.contains('\0'));
  CHECK(special.contains('\x1F'));
  CHECK(special.contains('\xFF'));
  CHECK_FALSE(special.contains(' '));
  CHECK_FALSE(special.contains('~'));
}

TEST_CASE("a set of bytes is found in texts of any length, whatever is in it") {
  std::mt19937 random(1);
  const auto below = [&](unsigned most) { return static_cast<unsigned>(random() % most); };
  for (int i = 0; i < 2000; ++i) {
    ByteSet set;
    for (unsigned n = 1 + below(4); n > 0; --n) {
      const auto first = static_cast<char>(below(256));
      const auto last = static_cast<char>(static_cast<unsigned char>(first) | below(8));
      set = set.with(first, last);
    }
    if (below(2) == 0) set = set.inverted();
    std::string text(below(100), '\0');
    for (char& c : text) c = static_cast<char>(below(8) == 0 ? below(256) : 'a' + below(4));
    const std::size_t at = below(10);
    const auto begin = text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size()));
    const auto found = std::find_if(begin, text.end(), [&](char c) { return set.contains(c); });
    CAPTURE(text, at);
    CHECK(set.find_in(text, at) == static_cast<std::size_t>(found - text.begin()));
  }
}
