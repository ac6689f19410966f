#pragma once

#include <array>
#include <string_view>

namespace jtlint::terraform {

/// The name in JSON syntax of what is no argument, but a comment.
inline constexpr const char* comment = "//";

/// What Terraform itself knows in every resource.
inline constexpr std::array<std::string_view, 8> own_arguments = {
    "count",      "for_each",    "provider", "lifecycle",
    "depends_on", "provisioner", comment,    "connection"};

}  // namespace jtlint::terraform
