#pragma once

#include <string_view>

namespace jtlint {

/// Whether the value at a JSON Pointer is the one at `covers`, or a part of it.
inline bool is_covered(std::string_view pointer, std::string_view covers) {
  if (!pointer.starts_with(covers)) return false;
  return pointer.size() == covers.size() || pointer[covers.size()] == '/';
}

}  // namespace jtlint
