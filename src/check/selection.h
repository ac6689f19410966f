#pragma once

#include <set>
#include <string>

namespace jtlint {

/// The rules of a run, by id.
using Selection = std::set<std::string, std::less<>>;

}  // namespace jtlint
