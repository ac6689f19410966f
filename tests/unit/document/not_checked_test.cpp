#include "document/not_checked.h"

#include <cstddef>
#include <string>
#include <vector>

#include "support/catch.h"

using jtlint::NotChecked;

namespace {

std::vector<std::string> lines_of(const NotChecked& all) {
  std::vector<std::string> lines;
  for (const auto& each : all.entries()) {
    lines.push_back(each.what + "|" + each.reason + "|" + std::to_string(each.templates));
  }
  return lines;
}

std::string two_digits(std::size_t number) {
  return std::to_string(10 + number);
}

}  // namespace

TEST_CASE("what was not looked at is counted by what it is and why") {
  NotChecked all;
  CHECK(all.empty());
  all.add({"roles", "b"});
  all.add({"roles", "a"});
  all.add({"quota use", "z"});
  all.add({"roles", "b"}, 2);
  NotChecked more;
  more.add({"roles", "a"});
  all.add(more);
  CHECK(lines_of(all) == std::vector<std::string>{"quota use|z|1", "roles|a|2", "roles|b|3"});
}

TEST_CASE("too many reasons are counted together, in whatever order they come") {
  NotChecked forwards;
  NotChecked backwards;
  for (std::size_t i = 0; i < 2 * 80; ++i) {
    forwards.add({"roles", two_digits(i % 80)});
    backwards.add({"roles", two_digits(79 - i % 80)});
  }
  const auto lines = lines_of(forwards);
  REQUIRE(lines.size() == NotChecked::most_listed + 1);
  CHECK(lines.front() == "roles|10|2");
  CHECK(lines.back() == "other facts|for reasons that are not listed|80");
  CHECK(lines_of(backwards) == lines);
}
