#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jtlint::test {

/// What a text that is printed must not hold, whoever reads it: a terminal, an XML parser, the log
/// of a build server.
struct Expected {
  bool color = false;              ///< the sequences that select our colours are allowed
  std::size_t longest = SIZE_MAX;  ///< in bytes
  std::string_view mark = {};      ///< commands of the report's own may begin a line with this
  std::size_t commands = 0;        ///< exactly so many
};

/// What is wrong with a text, each thing once; empty if it harms nobody.
std::vector<std::string> harm_in(std::string_view text, const Expected& expected);

}  // namespace jtlint::test
