#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "support/random.h"
#include "support/screened.h"

/// Lines in which texts are changed at random, to hold what screens make of them against the full
/// check: values that are at the edge of what rules allow, and pieces that mean something to one of
/// them.
namespace jtlint::test {

/// Lines with many outlines: the templates of the rules' examples, and samples.
std::vector<std::string> lines_to_change();

/// A line some of whose scalars are others.
std::string changed(std::string line, Random& random);

/// How many lines are changed: more on demand, as millions take an hour.
std::size_t screen_cases();

/// Holds what a screen makes of lines that it looks at together against the full check.
void hold_against_full_check(Screened& screened, const std::vector<std::string>& lines);

/// Has some lines made, as many as a screen looks at together, until there were `count`, and holds
/// what it makes of them against the full check.
template <typename MakeLine>
void hold_against_full_check(Screened& screened, std::size_t count, Random& random,
                             MakeLine make_line) {
  while (count > 0) {
    const std::size_t most = std::min(count, screen::Screen::most_texts);
    std::vector<std::string> lines(1 + random.below(most));
    for (std::string& line : lines) line = make_line();
    hold_against_full_check(screened, lines);
    count -= lines.size();
  }
}

}  // namespace jtlint::test
