#include "check/screen/memory.h"

#include <algorithm>
#include <cstring>

namespace jtlint::screen {
namespace {

constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;

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

std::uint32_t about_of(std::uint32_t group, Kind kind) {
  return group * 8 + static_cast<unsigned>(kind);
}

/// A number that equal values share. Of a long value, a few parts are looked at: those that are the
/// same there may take each other's place, no more.
std::uint64_t mark_of(std::uint32_t about, std::string_view value) {
  constexpr std::size_t word = sizeof(std::uint64_t);
  std::uint64_t hash = (about + value.size()) * factor;
  const auto mix = [&](std::uint64_t bytes) {
    hash = (hash ^ bytes) * factor;
    hash ^= hash >> 32U;
  };
  const auto add = [&](std::size_t at) { mix(load<std::uint64_t>(value.data() + at)); };
  if (value.size() < word) {
    mix(short_word(value));
    return hash >> 40U;
  }
  add(0);
  if (value.size() > word) add(value.size() - word);
  if (value.size() > 2 * word) add(value.size() / 2 - word / 2);
  if (value.size() > 3 * word) add(value.size() / 4);
  if (value.size() > 4 * word) add(value.size() * 3 / 4 - word / 2);
  return hash >> 40U;
}

}  // namespace

bool Memory::knows(std::uint32_t group, Kind kind, std::string_view value) {
  if (group >= uses_.size()) uses_.resize(group + 1);
  Use& use = uses_[group];
  ++use.asked;
  const bool known = holds(group, kind, value);
  if (known) ++use.known;
  return known;
}

bool Memory::holds(std::uint32_t group, Kind kind, std::string_view value) const {
  const std::uint32_t about = about_of(group, kind);
  const std::uint64_t mark = mark_of(about, value);
  return value.size() <= Entry<64>::room ? short_[mark % short_entries].holds(about, value)
                                         : long_[mark % long_entries].holds(about, value);
}

void Memory::keep(std::uint32_t group, Kind kind, std::string_view value) {
  const std::uint32_t about = about_of(group, kind);
  const std::uint64_t mark = mark_of(about, value);
  if (value.size() <= Entry<64>::room) {
    short_[mark % short_entries].keep(about, value);
  } else {
    long_[mark % long_entries].keep(about, value);
  }
}

}  // namespace jtlint::screen
