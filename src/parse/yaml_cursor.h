#pragma once

#include <cstddef>
#include <string_view>

#include "document/text.h"

namespace jtlint::yaml_scan {

inline bool is_break(char c) {
  return c == '\n' || c == '\r';
}

/// What a pass over the bytes of a scalar has read, beside the value that the library has read.
class Cursor {
 public:
  Cursor(std::string_view bytes, std::size_t at, std::string_view value)
      : bytes_(bytes), value_(value), begin_(at), at_(at) {}

 protected:
  bool ended() const { return at_ >= bytes_.size(); }
  char here() const { return bytes_[at_]; }

  /// What of the value is still to be found.
  std::string_view left() const { return value_.substr(text_.decoded().size()); }

  /// Whether what was read since the text had `before` bytes is something, and what the value has.
  bool agrees_since(std::size_t before) const {
    const std::string_view read = std::string_view(text_.decoded()).substr(before);
    return !read.empty() && value_.substr(before, read.size()) == read;
  }

  std::string_view bytes_;
  std::string_view value_;
  std::size_t begin_;
  std::size_t at_;
  Text text_;
};

}  // namespace jtlint::yaml_scan
