#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/catalogue.h"

namespace jtlint {

struct Candidate {
  std::string word;  ///< the whole of it; something has to follow one that ends in `=`
  std::string help;  ///< may be empty
};

/// What may stand in one place of a command line.
struct Candidates {
  std::vector<Candidate> words;
  bool files = false;  ///< or the name of a file or folder
};

/// What the last of the words may become. They are those of a command line as far as it is typed,
/// without the name of the program.
Candidates candidates(std::span<const std::string> words, const Catalogue& catalogue);

}  // namespace jtlint
