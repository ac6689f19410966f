#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "config/ignore_entry.h"
#include "document/node.h"
#include "parse/fault.h"

namespace jtlint {

/// The keys of an entry of `ignore`.
const std::vector<std::string>& ignore_keys();

/// Reads the entries of `ignore` in a configuration, which lies in `directory`. What is wrong with
/// them is added to `faults`; whether there are the rules, nobody knows here.
std::vector<IgnoreEntry> read_ignores(const Node& list, const std::shared_ptr<const Source>& source,
                                      const std::filesystem::path& directory,
                                      std::vector<SyntaxFault>& faults);

}  // namespace jtlint
