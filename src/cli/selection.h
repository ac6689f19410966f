#pragma once

#include <optional>

#include "check/check.h"
#include "cli/options.h"
#include "support/result.h"

namespace jtlint {

/// The rules that `--select` and `--ignore` leave: by default the recommended ones. A file that
/// cannot be read is reported whatever is selected, unless `syntax-error` itself is ignored.
Result<Selection> select_rules(const CommandLine& line, const Catalogue& catalogue);

/// Changes the rules as `--set RULE.OPTION=VALUE` says.
std::optional<Error> set_options(const CommandLine& line, Catalogue& catalogue);

}  // namespace jtlint
