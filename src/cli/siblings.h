#pragma once

#include <string>
#include <vector>

#include "cli/pipeline.h"

namespace jtlint {

/// The other Terraform files in the folder of a file, as far as they can be read, in the order of
/// their names. `directory` is what relative names are relative to.
std::vector<NamedText> terraform_siblings(const std::string& directory, const std::string& name);

}  // namespace jtlint
