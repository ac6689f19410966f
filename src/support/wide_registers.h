#pragma once

namespace jtlint {

/// Whether the processor has registers of 32 bytes, and AVX2 for them.
inline bool has_wide_registers() {
#if defined(__x86_64__)
  static const bool has = __builtin_cpu_supports("avx2") != 0;
  return has;
#else
  return false;
#endif
}

}  // namespace jtlint
