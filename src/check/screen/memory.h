#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jtlint::screen {

/// Values that were found to be clean, for the rules that look at nothing else: roles, Regions and
/// hours are the same in many templates. Each entry is held against the whole value, so that it can
/// be wrong about none; a newer one takes the place of an older one.
class Memory {
 public:
  /// Longer values are not kept.
  static constexpr std::size_t longest = 256;

  Memory() : entries_(std::size_t{1} << 16) {}

  /// `about` tells values of different kinds and places apart.
  bool knows(std::uint64_t about, std::string_view value) const {
    if (value.size() > longest) return false;
    const Entry& entry = entries_[place(about, value)];
    return entry.about == about && entry.value == value;
  }

  void keep(std::uint64_t about, std::string_view value) {
    if (value.size() > longest) return;
    Entry& entry = entries_[place(about, value)];
    entry.about = about;
    entry.value = value;
  }

 private:
  struct Entry {
    std::uint64_t about = 0;  ///< 0: none
    std::string value = {};
  };

  std::size_t place(std::uint64_t about, std::string_view value) const;

  std::vector<Entry> entries_;
};

}  // namespace jtlint::screen
