#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/node.h"

namespace jtlint::screen {

/// Values that were found to be clean, for the rules that look at nothing else: roles, Regions and
/// hours are the same in many templates. Each entry is held against the whole value, so that it can
/// be wrong about none; a newer one takes the place of an older one.
class Memory {
 public:
  /// Longer values are not kept.
  static constexpr std::size_t longest = 256;

  Memory() : entries_(std::size_t{1} << 12) {}

  /// Whether values of a group have been met again often enough. Ids never are.
  bool helps(std::uint32_t group) const {
    if (group >= uses_.size()) return true;
    const Use& use = uses_[group];
    return use.asked < trial || use.known * 4 > use.asked;
  }

  /// Whether a value of a kind was found clean for a group of rules.
  bool knows(std::uint32_t group, Kind kind, std::string_view value);

  void keep(std::uint32_t group, Kind kind, std::string_view value);

 private:
  /// So many values are looked up before it is judged whether that helps.
  static constexpr std::size_t trial = 4096;

  struct Entry {
    std::uint64_t about = 0;  ///< group and kind; 0: none
    std::string value = {};
  };
  struct Use {
    std::size_t asked = 0;
    std::size_t known = 0;
  };

  Entry& entry(std::uint64_t about, std::string_view value);

  std::vector<Entry> entries_;
  std::vector<Use> uses_;  ///< by group
};

}  // namespace jtlint::screen
