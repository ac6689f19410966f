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

TEST_CASE("what a build server would take for a command is written as an escape") {
  CHECK(printable("::error::a ::b\u3000::c") == "\\u{3a}:error::a \\u{3a}:b\u3000\\u{3a}:c");
  CHECK(printable("arn:aws:s3:::a (::1)") == "arn:aws:s3:::a (::1)");
  CHECK(printable("##[a] ##vso[b] ###[c]") == "#\\u{23}[a] #\\u{23}vso[b] ##\\u{23}[c]");
  CHECK(printable("## a ##b #[c] ##d e[") == "## a ##b #[c] ##d e[");
  CHECK(printable(printable("::a ##[b]")) == printable("::a ##[b]"));
}

TEST_CASE("part of a line is escaped as it stands there") {
  CHECK(jtlint::printable_part("a\tb\x1B", 1, 4) == "    b\\u{1b}");
  CHECK(jtlint::printable_part("##[::a", 1, 6) == "\\u{23}[::a");
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
