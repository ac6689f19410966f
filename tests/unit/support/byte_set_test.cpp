#include "support/byte_set.h"

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
