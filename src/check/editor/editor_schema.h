#pragma once

#include <string>

#include "check/catalogue.h"
#include "document/node.h"

namespace jtlint {

/// A JSON Schema (draft-07) of the files of a dialect, for editors: the shape, and what rules that
/// are on by default and speak of errors can say in a schema. It accepts whatever jtlint finds no
/// error in. Each member says in words what its rules ask.
Node editor_schema(const Catalogue& catalogue, const std::string& dialect);

}  // namespace jtlint
