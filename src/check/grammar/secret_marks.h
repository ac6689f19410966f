#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace jtlint {

/// Words one of which stands in every text that holds a secret. Hardly any text has one, which is
/// found out in a single pass.
class SecretMarks {
 public:
  /// In each mark, one of the signs for which `stand_in` looks begins before its 12th character:
  /// `@`, `=`, `IA`, `yJ`, `xo`, `xa`, `gh`, `b_`, or in any case `cr`, `ke`, `rer`.
  explicit SecretMarks(const std::vector<std::string_view>& marks);

  static constexpr std::size_t reach = 12;

  /// Whether one of the marks stands in a text.
  bool stand_in(std::string_view text) const;

 private:
  /// The same where the processor has 32-byte registers: looks for signs, and near them for marks.
  bool stand_near_signs(std::string_view text) const;

  bool begin_between(std::string_view text, std::size_t begin, std::size_t end) const;
  bool stands_at(std::string_view text) const;
  bool may_begin(const char* two) const;

  std::array<std::vector<std::string_view>, 256> by_first_;
  /// A bit for each two characters: whether a mark may begin so.
  std::array<std::uint64_t, std::size_t{1} << 10U> begins_{};
};

}  // namespace jtlint
