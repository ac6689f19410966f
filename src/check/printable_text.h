#pragma once

#include <vector>

#include "document/node.h"
#include "parse/fault.h"

namespace jtlint {

/// Gathers the characters of a rule file that no report shows, such as ESC, which would steer the
/// terminal of whoever asks for the rule. A fragment that is an example may hold them: what is
/// shown of it is escaped.
void check_printable(const Node& file, std::vector<SyntaxFault>& faults);

/// The same of one string, in which lines may end.
void check_printable_text(const Text& text, std::vector<SyntaxFault>& faults);

}  // namespace jtlint
