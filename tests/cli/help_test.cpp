#include "cli/help.h"

#include <algorithm>
#include <sstream>
#include <string>

#include "support/catch.h"
#include "support/utf8.h"

namespace {

/// A terminal may be lower; a page of options is not torn apart for that.
constexpr auto lines_of_a_window = 40;

void check_fits_a_window(const std::string& text) {
  CHECK(std::count(text.begin(), text.end(), '\n') < lines_of_a_window);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(jtlint::utf8::count(line) <= 80);
  }
}

}  // namespace

TEST_CASE("every help fits a window of 80 columns") {
  check_fits_a_window(jtlint::overview());
  for (const jtlint::CommandInfo& each : jtlint::commands()) {
    check_fits_a_window(jtlint::help_for(each.command));
  }
}
