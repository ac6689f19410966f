#pragma once

#include "check/check.h"
#include "cli/options.h"
#include "support/result.h"

namespace jtlint {

/// The rules that `--select` and `--ignore` leave: by default the recommended ones. A file that
/// cannot be read is reported whatever is selected, unless `syntax-error` itself is ignored.
Result<Selection> select_rules(const CommandLine& line, const Catalogue& catalogue);

/// "no rule is called x; did you mean y?"
Error unknown_rule(const std::string& id, const Catalogue& catalogue);

}  // namespace jtlint
