#pragma once

#include <string>
#include <vector>

#include "document/node.h"
#include "support/random.h"

namespace jtlint::test {

/// A text of what readers stumble over: quotes, escapes, indicators, line feeds, control and
/// combining characters, emoji, words that look like numbers.
std::string random_text(Random& random);

/// A tree of every kind of value but opaque ones, with names that repeat and values that repeat.
Node random_tree(Random& random);

/// The code points of a valid text, each as its bytes.
std::vector<std::string> characters_of(std::string_view text);

}  // namespace jtlint::test
