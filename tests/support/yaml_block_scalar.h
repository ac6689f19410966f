#pragma once

#include <cstddef>
#include <string>

#include "support/random.h"

namespace jtlint::test {

/// Where a block scalar is to be written.
struct YamlBlockPlace {
  std::size_t column = 1;     ///< of its lines
  std::size_t indicator = 0;  ///< the digit that says so in the header; 0: it must not
  std::string line_break = "\n";
};

/// A literal or folded block scalar.
struct YamlBlockScalar {
  std::string bytes;       ///< from its header to the end of its last line, with the line break
  std::size_t value_size;  ///< as many bytes of these spell the value
};

/// Whether the lines of a block scalar of this text need an indicator: they begin with a space.
bool needs_indicator(const std::string& text);

/// A text that `YamlStrings::may_be_block`, as `|` or as `>`, with random line breaks in the
/// latter.
YamlBlockScalar literal_scalar(const std::string& text, const YamlBlockPlace& place,
                               Random& random);
YamlBlockScalar folded_scalar(const std::string& text, const YamlBlockPlace& place, Random& random);

}  // namespace jtlint::test
