#include "check/screen/memory.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace jtlint::screen {
namespace {

/// Odd numbers whose bits are mixed, one for each part of a value.
constexpr std::array<std::uint64_t, 5> factors = {0x9E3779B97F4A7C15U, 0xC2B2AE3D27D4EB4FU,
                                                  0xD6E8FEB86659FD93U, 0xFF51AFD7ED558CCDU,
                                                  0xC4CEB9FE1A85EC53U};

template <typename Word>
std::uint64_t load(const char* bytes) {
  Word word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

/// The bytes of a value that is not empty and shorter than a word.
std::uint64_t short_word(std::string_view value) {
  const char* end = value.data() + value.size();
  if (value.size() >= sizeof(std::uint32_t)) {
    return load<std::uint32_t>(value.data()) << 32U | load<std::uint32_t>(end - 4);
  }
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(value[i]); };
  return static_cast<std::uint64_t>(at(0)) << 16U |
         static_cast<std::uint64_t>(at(value.size() / 2)) << 8U | at(value.size() - 1);
}

/// A number that equal values share. Of a long value, a few parts are looked at: those that are the
/// same there may take each other's place, no more.
std::uint64_t mark_of(std::uint32_t about, std::string_view value) {
  constexpr std::size_t word = sizeof(std::uint64_t);
  std::uint64_t hash = (about + value.size()) * factors[0];
  // Each part by itself, so that none waits for another one.
  const auto add = [&](std::size_t at, std::size_t part) {
    const std::uint64_t product = load<std::uint64_t>(value.data() + at) * factors[part];
    hash += product ^ product >> 32U;
  };
  if (value.size() < word) {
    hash += short_word(value) * factors[0];
  } else {
    add(0, 0);
    if (value.size() > word) add(value.size() - word, 1);
    if (value.size() > 2 * word) add(value.size() / 2 - word / 2, 2);
    if (value.size() > 3 * word) add(value.size() / 4, 3);
    if (value.size() > 4 * word) add(value.size() * 3 / 4 - word / 2, 4);
  }
  hash = (hash ^ hash >> 32U) * factors[0];
  return hash >> 40U;
}

}  // namespace

bool Memory::knows(std::uint32_t group, Kind kind, std::string_view value) {
  if (group >= uses_.size()) uses_.resize(group + 1);
  Use& use = uses_[group];
  ++use.asked;
  const bool known = holds(key_of(group, kind, value), value);
  if (known) ++use.known;
  return known;
}

Memory::Key Memory::key_of(std::uint32_t group, Kind kind, std::string_view value) const {
  const std::uint32_t about = group * 8 + static_cast<unsigned>(kind);
  const std::uint64_t mark = mark_of(about, value);
  const bool small = is_short(value);
  const auto place = static_cast<std::uint32_t>(mark % (small ? short_entries : long_entries));
  __builtin_prefetch(small ? static_cast<const void*>(&short_[place]) : &long_[place]);
  return {about, place};
}

bool Memory::holds(const Key& key, std::string_view value) const {
  return is_short(value) ? short_[key.place].holds(key.about, value)
                         : long_[key.place].holds(key.about, value);
}

void Memory::keep(const Key& key, std::string_view value) {
  if (is_short(value)) {
    short_[key.place].keep(key.about, value);
  } else {
    long_[key.place].keep(key.about, value);
  }
}

}  // namespace jtlint::screen
