#pragma once

#include <streambuf>
#include <string_view>

namespace jtlint {

/// Reads from bytes that stay where they are.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view bytes) {
    char* begin = const_cast<char*>(bytes.data());  // NOLINT: the buffer is only read
    setg(begin, begin, begin + bytes.size());
  }
};

}  // namespace jtlint
