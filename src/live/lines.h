#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace jtlint::live {

/// Puts lines together of the bytes that come out of a pipe, none longer than a bound.
class Lines {
 public:
  explicit Lines(std::size_t longest) : longest_(longest) {}

  /// Hands over each line that `bytes` completes, without its end. Of a line that is too long the
  /// first bytes are handed over, and the rest is passed over.
  void add(std::string_view bytes,
           const std::function<void(std::string line, bool too_long)>& take);

  /// What has come since the last line end.
  const std::string& rest() const { return line_; }

 private:
  std::size_t longest_;
  std::string line_;
  bool too_long_ = false;
};

}  // namespace jtlint::live
