#pragma once

#include <string_view>

#include "document/node.h"

namespace jtlint::editor {

/// The schema of a file of a dialect, whose job templates are as `#/definitions/template` asks:
/// one, or a list of some; in infrastructure code, the resources of that type, wherever they stand.
Node whole_file(std::string_view dialect);

/// The schema of a template in the file of a dialect: that of its properties, and what may stand
/// beside them.
Node with_meta_arguments(Node schema, std::string_view dialect);

}  // namespace jtlint::editor
