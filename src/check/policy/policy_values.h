#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "check/value.h"

namespace jtlint {

/// No policy that is judged is larger. IAM allows the trust policy of a role 4096 characters.
inline constexpr std::size_t largest_policy = 64 * 1024;

/// The size of a policy: the bytes of its texts and names, and one for each value. What is larger
/// than `largest_policy` is not counted to its end.
std::size_t policy_size(const Value& policy);

/// The texts of an element of a policy, which is a string or a list of strings. A number counts as
/// its text. Nothing where it is anything else, so that nobody knows what it means.
std::optional<std::vector<std::string_view>> policy_texts(const Value& element);

}  // namespace jtlint
