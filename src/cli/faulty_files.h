#pragma once

#include <string_view>
#include <vector>

#include "cli/io.h"
#include "parse/fault.h"

namespace jtlint {

/// Says on standard error what is wrong with files that are written for jtlint, as findings in
/// templates are said. `noun` is what each is: "rule file".
void report_faulty(const std::vector<FaultyFile>& files, std::string_view noun, bool color,
                   const Io& io);

}  // namespace jtlint
