#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/check.h"
#include "cli/options.h"
#include "support/result.h"

namespace jtlint {

/// The rules that are on unless somebody says otherwise; with `all`, every rule.
Selection preset_selection(const Catalogue& catalogue, bool all);

/// The rules that `--select` and `--ignore` leave of those that are `configured`. With `--select`
/// these do not matter, but a file that cannot be read is reported whatever is selected, unless
/// `syntax-error` itself is ignored. A rule that the catalogue does not have is passed over.
Selection select_rules(const CommandLine& line, const Catalogue& catalogue, Selection configured);

/// Changes the rules as `--set RULE.OPTION=VALUE` says. A rule that the catalogue does not have is
/// passed over.
std::optional<Error> set_options(const CommandLine& line, Catalogue& catalogue);

/// What is wrong with `--select`, `--ignore` and `--set` if `ids` are all the rules there are.
std::optional<Error> wrong_rule_options(const CommandLine& line,
                                        const std::vector<std::string>& ids);

}  // namespace jtlint
