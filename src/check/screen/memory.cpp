#include "check/screen/memory.h"

#include <cstring>

namespace jtlint::screen {
namespace {

constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;

std::uint64_t word_at(const char* bytes, std::size_t size) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, size);
  return word;
}

std::uint32_t about_of(std::uint32_t group, Kind kind) {
  return group * 8 + static_cast<unsigned>(kind);
}

std::uint64_t mark_of(std::uint32_t about, std::string_view value) {
  std::uint64_t hash = (about + value.size()) * factor;
  std::size_t at = 0;
  for (; value.size() - at >= sizeof(std::uint64_t); at += sizeof(std::uint64_t)) {
    hash = (hash ^ word_at(&value[at], sizeof(std::uint64_t))) * factor;
    hash ^= hash >> 32U;
  }
  const std::size_t rest = value.size() - at;
  if (rest > 0) hash = (hash ^ word_at(value.data() + at, rest)) * factor;
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
