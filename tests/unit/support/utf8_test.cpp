#include "support/utf8.h"

#include "support/catch.h"

namespace utf8 = jtlint::utf8;

TEST_CASE("a stray byte counts as one code point") {
  CHECK(utf8::count("") == 0);
  CHECK(utf8::count("twelve bytes") == 12);
  CHECK(utf8::count("twelve bytés") == 12);
  CHECK(utf8::count("\xE2\x82 \xFF") == 4);
}

TEST_CASE("the start of a code point is found from each of its bytes") {
  const std::string_view bytes = "a😀\x80z";
  CHECK(utf8::code_point_start(bytes, 0) == 0);
  for (std::size_t offset = 1; offset < 5; ++offset) {
    CHECK(utf8::code_point_start(bytes, offset) == 1);
  }
  CHECK(utf8::code_point_start(bytes, 5) == 5);
  CHECK(utf8::code_point_start(bytes, 6) == 6);
  CHECK(utf8::code_point_start(bytes, 99) == 7);
}

TEST_CASE("a repaired text is valid and keeps its number of code points") {
  CHECK(utf8::repaired("né\xE2\x82!") == "né\uFFFD\uFFFD!");
}
