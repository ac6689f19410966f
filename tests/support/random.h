#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace jtlint::test {

/// Random choices that a seed repeats, with every compiler and standard library.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  /// A number from 0 to `limit` - 1.
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(engine_() % limit); }

  bool one_in(std::size_t chances) { return below(chances) == 0; }

  template <typename T>
  const T& one_of(const std::vector<T>& values) {
    return values[below(values.size())];
  }

  /// Up to `most` times `text`.
  std::string some(const std::string& text, std::size_t most) {
    std::string repeated;
    for (std::size_t count = below(most + 1); count > 0; --count) repeated += text;
    return repeated;
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace jtlint::test
