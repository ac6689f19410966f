#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "config/config.h"
#include "parse/fault.h"
#include "source/source.h"

namespace jtlint {

/// The keys of a configuration, and those of one of its overrides.
const std::vector<std::string>& config_keys();
const std::vector<std::string>& override_keys();

/// Reads a configuration, which lies in `directory`. What is wrong with it is added to `faults`;
/// whether there are the rules of which it speaks, nobody knows here.
Config read_config(const std::shared_ptr<const Source>& source,
                   const std::filesystem::path& directory, std::vector<SyntaxFault>& faults);

}  // namespace jtlint
