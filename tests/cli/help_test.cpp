#include "cli/help.h"

#include <algorithm>
#include <sstream>
#include <string>

#include "support/catch.h"
#include "support/utf8.h"

namespace {

void check_fits_a_screen(const std::string& text) {
  CHECK(std::count(text.begin(), text.end(), '\n') < 24);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(jtlint::utf8::count(line) <= 80);
  }
}

}  // namespace

TEST_CASE("every help fits a screen of 80 by 24") {
  check_fits_a_screen(jtlint::overview());
  for (const jtlint::CommandInfo& each : jtlint::commands()) {
    check_fits_a_screen(jtlint::help_for(each.command));
  }
}
