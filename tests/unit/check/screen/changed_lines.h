#pragma once

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

/// Holds what a screen makes of a line against the full check.
void hold_against_full_check(Screened& screened, const std::string& line);

}  // namespace jtlint::test
