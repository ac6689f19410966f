#include "support/printable.h"

#include "support/catch.h"

using jtlint::display_width;
using jtlint::printable;

TEST_CASE("what could steer a terminal is written as an escape") {
  CHECK(printable("a\tb\r\n") == "a\\tb\\r\\n");
  CHECK(printable("\x1B[31m") == "\\u{1b}[31m");
  CHECK(printable("\u202Eabc\u2069") == "\\u{202e}abc\\u{2069}");
  CHECK(printable("\xC2\x9B\xFF") == "\\u{9b}\\x{ff}");
  CHECK(printable("größer 漢字 ✓") == "größer 漢字 ✓");
}

TEST_CASE("a long text is cut") {
  CHECK(printable("漢字漢字", 3) == "漢字漢…");
}

TEST_CASE("the width of a text is what a terminal makes of it") {
  CHECK(display_width("größer") == 6);
  CHECK(display_width("e\u0301") == 1);   // an accent of its own
  CHECK(display_width("か\u3099") == 2);  // a sound mark of its own
  CHECK(display_width("漢字ＡＢ") == 8);  // wide, fullwidth
  CHECK(display_width("ﾊﾝｶｸ") == 4);      // halfwidth
  CHECK(display_width("✅⚡😀") == 6);       // emoji by default
  CHECK(display_width("✓→©") == 3);       // text by default
  CHECK(display_width("ह\u093F\u0928\u094D") == 3);
  CHECK(display_width("한") == 2);
  CHECK(display_width("\u1112\u1161\u11AB") == 2);  // the same syllable, decomposed
}
