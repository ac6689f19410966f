#pragma once

#include <functional>

#include "document/node.h"
#include "parse/fault.h"
#include "support/result.h"

namespace jtlint {

/// One document of a text, or why it cannot be read.
using Document = Result<Tree, SyntaxFault>;

/// Takes the documents of a text, one after the other.
using TakeDocument = std::function<void(Document)>;

}  // namespace jtlint
