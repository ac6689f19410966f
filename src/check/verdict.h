#pragma once

namespace jtlint {

/// Whether a value is as a function asks; `unknown` where that depends on an opaque value.
enum class Verdict { holds, fails, unknown };

}  // namespace jtlint
