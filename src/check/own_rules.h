#pragma once

#include <memory>
#include <vector>

#include "check/catalogue.h"
#include "parse/fault.h"
#include "source/source.h"

namespace jtlint {

/// Adds the rules of these files to a catalogue. If anything is wrong with any of them, none is
/// added, and all that is wrong is returned.
std::vector<FaultyFile> add_own_rules(const std::vector<std::shared_ptr<const Source>>& sources,
                                      Catalogue& catalogue);

}  // namespace jtlint
