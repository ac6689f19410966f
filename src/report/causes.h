#pragma once

#include <vector>

#include "document/run.h"

namespace jtlint {

/// The failures of a run for people and build servers: thousands of templates that one Region took
/// with it are one failure there. What tells of the Region says how many they are.
std::vector<Failure> causes(const Run& run);

}  // namespace jtlint
