#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/node.h"

namespace jtlint::screen {

/// Values that were found to be clean, for the rules that look at nothing else: roles, Regions and
/// hours are the same in many templates. Each entry is held against the whole value, so that it can
/// be wrong about none; a newer one takes the place of an older one.
class Memory {
 public:
  /// A longer value is not kept.
  static constexpr std::size_t longest = 256 - sizeof(std::uint32_t) - 1;

  /// Whether a value may be kept, and values of its group have been met again often enough: ids
  /// never are. Longer numbers are no more often the same.
  bool helps(std::uint32_t group, Kind kind, std::string_view value) const {
    if (value.empty() || value.size() > longest || (kind == Kind::number && value.size() > 2))
      return false;
    if (group >= uses_.size()) return true;
    const Use& use = uses_[group];
    return use.asked < trial || use.known * 8 > use.asked;
  }

  /// Whether a value of a kind was found clean for a group of rules. Only for one that may be kept.
  bool knows(std::uint32_t group, Kind kind, std::string_view value);
  void keep(std::uint32_t group, Kind kind, std::string_view value) {
    keep(key_of(group, kind, value), value);
  }

  /// Under what a value is kept.
  struct Key {
    std::uint32_t about;
    std::uint32_t place;
  };

  /// Makes the key, and has what is kept under it come near, as that is asked for soon.
  Key key_of(std::uint32_t group, Kind kind, std::string_view value) const;

  /// The same as above, but how often it helps is not counted.
  bool holds(const Key& key, std::string_view value) const;
  void keep(const Key& key, std::string_view value);

 private:
  /// So many values are looked up before it is judged whether that helps: more than there are hours
  /// and minutes in a week, at which windows open.
  static constexpr std::size_t trial = 16'384;

  /// Entries of one size, so that a look at one stays within as few lines of the cache as it can.
  template <std::size_t bytes>
  struct alignas(64) Entry {
    static constexpr std::size_t room = bytes - sizeof(std::uint32_t) - 1;

    std::uint32_t about = 0;  ///< group and kind; 0: none
    std::uint8_t size = 0;
    std::array<char, room> value = {};

    bool holds(std::uint32_t wanted, std::string_view text) const {
      return about == wanted && std::string_view(value.data(), size) == text;
    }
    void keep(std::uint32_t what, std::string_view text) {
      about = what;
      size = static_cast<std::uint8_t>(text.size());
      text.copy(value.data(), room);
    }
  };

  static_assert(Entry<256>::room == longest);

  struct Use {
    std::size_t asked = 0;
    std::size_t known = 0;
  };

  /// Powers of two, so that it takes no division to find a place.
  static constexpr std::size_t short_entries = std::size_t{1} << 12;
  static constexpr std::size_t long_entries = std::size_t{1} << 9;

  static bool is_short(std::string_view value) { return value.size() <= Entry<64>::room; }

  std::vector<Entry<64>> short_ = std::vector<Entry<64>>(short_entries);
  std::vector<Entry<256>> long_ = std::vector<Entry<256>>(long_entries);
  std::vector<Use> uses_;  ///< by group
};

}  // namespace jtlint::screen
