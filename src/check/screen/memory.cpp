#include "check/screen/memory.h"

#include <algorithm>
#include <cstring>

namespace jtlint::screen {
namespace {

constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;

std::uint64_t word_at(std::string_view bytes, std::size_t at) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes.data() + at, std::min(sizeof word, bytes.size() - at));
  return word;
}

std::uint32_t about_of(std::uint32_t group, Kind kind) {
  return group * 8 + static_cast<unsigned>(kind);
}

/// A number that equal values share. Of a long value, a few parts are looked at: those that are the
/// same there may take each other's place, no more.
std::uint64_t mark_of(std::uint32_t about, std::string_view value) {
  constexpr std::size_t word = sizeof(std::uint64_t);
  std::uint64_t hash = (about + value.size()) * factor;
  const auto add = [&](std::size_t at) {
    hash = (hash ^ word_at(value, at)) * factor;
    hash ^= hash >> 32U;
  };
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
  const std::uint32_t about = about_of(group, kind);
  const std::uint64_t mark = mark_of(about, value);
  const bool known = value.size() <= Entry<64>::room
                         ? short_[mark % short_.size()].holds(about, value)
                         : long_[mark % long_.size()].holds(about, value);
  if (known) ++use.known;
  return known;
}

void Memory::keep(std::uint32_t group, Kind kind, std::string_view value) {
  const std::uint32_t about = about_of(group, kind);
  const std::uint64_t mark = mark_of(about, value);
  if (value.size() <= Entry<64>::room) {
    short_[mark % short_.size()].keep(about, value);
  } else {
    long_[mark % long_.size()].keep(about, value);
  }
}

}  // namespace jtlint::screen
