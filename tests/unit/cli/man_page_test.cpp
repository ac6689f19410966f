#include "cli/man_page.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>

#include "cli/options.h"
#include "report/format.h"
#include "support/catch.h"

namespace {

/// A word as the page spells it.
std::string spelled(std::string_view word) {
  std::string out;
  for (const char c : word) out += c == '-' ? std::string("\\-") : std::string(1, c);
  return out;
}

void check_holds(const std::string& line) {
  INFO(line);
  CHECK(jtlint::man_page().find('\n' + line) != std::string::npos);
}

}  // namespace

TEST_CASE("the manual page has every command, option and format") {
  for (const auto& command : jtlint::commands()) {
    check_holds(fmt::format(".Cm {}\n", command.name));
    check_holds(fmt::format(".Ss \"\\&{}\"\n", command.name));
  }
  for (const auto& option : jtlint::options()) {
    const std::string letter = option.letter == 0 ? "" : fmt::format("Fl {} , ", option.letter);
    check_holds(fmt::format(".It {}Fl \"\\&\\-{}\"", letter, spelled(option.name)));
  }
  for (const auto& format : jtlint::formats()) {
    check_holds(fmt::format(".It Cm \"\\&{}\"\n", spelled(format.name)));
  }
}

TEST_CASE("the manual page is in the characters that all readers know") {
  const std::string page = jtlint::man_page();
  const auto strange = std::find_if(page.begin(), page.end(),
                                    [](char c) { return c != '\n' && (c < ' ' || c > '~'); });
  CHECK(strange == page.end());
}
