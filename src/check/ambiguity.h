#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jtlint {

/// What there is to say of a plain YAML scalar where the schema asks for one of `types`, by its
/// names: that two readers see different things, of which one at least may stand there. Where
/// neither may, its type is wrong, and that is all.
///
/// A number with an exponent (`15e-1`) is left alone in the place of a number. A reader of YAML 1.1
/// makes a string of it, which the SDKs refuse: nothing goes wrong unnoticed.
/// Where the dialect makes a string of a number, what stands in the place of a string may be
/// either.
std::optional<std::string> ambiguity(std::string_view written,
                                     const std::vector<std::string>& types, bool coerced);

}  // namespace jtlint
