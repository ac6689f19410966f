#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jtlint {

/// What to say of a type of CloudFormation, or of Terraform, that there is not, and that must have
/// been meant for that of job templates; nothing of any other.
std::optional<std::string> misspelt_in_cloudformation(std::string_view type);
std::optional<std::string> misspelt_in_terraform(std::string_view type);

/// Whether a text begins as each type does that is ours in CloudFormation, or was meant to be.
bool may_be_type_in_cloudformation(std::string_view text);

/// The first such type in a text, where it stands as that of a resource; empty if there is none.
std::string_view misspelt_type_in(std::string_view bytes);

}  // namespace jtlint
