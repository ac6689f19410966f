#pragma once

#include <string_view>
#include <vector>

#include "document/span.h"

namespace jtlint {

/// What stands between the double quotes of strings of which yaml-cpp need not be shown more than
/// the quotes, in order. It takes some 600 instructions for each character of a string; we read the
/// value in the bytes ourselves, as its quotes say where it ends.
///
/// Whether a quote begins a string depends on all that stands before. So only lines of a few common
/// forms are understood: with a name, a list item, a flow collection that ends on its line, a block
/// scalar. From the first other line on, nothing is spared.
std::vector<Span> sparable_strings(std::string_view bytes);

}  // namespace jtlint
