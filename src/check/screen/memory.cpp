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

std::uint64_t about_of(std::uint32_t group, Kind kind) {
  return group * std::uint64_t{8} + static_cast<unsigned>(kind);
}

}  // namespace

Memory::Entry& Memory::entry(std::uint64_t about, std::string_view value) {
  std::uint64_t hash = (about + value.size()) * factor;
  std::size_t at = 0;
  for (; value.size() - at >= sizeof(std::uint64_t); at += sizeof(std::uint64_t)) {
    hash = (hash ^ word_at(&value[at], sizeof(std::uint64_t))) * factor;
    hash ^= hash >> 32U;
  }
  const std::size_t rest = value.size() - at;
  if (rest > 0) hash = (hash ^ word_at(value.data() + at, rest)) * factor;
  return entries_[(hash >> 40U) % entries_.size()];
}

bool Memory::knows(std::uint32_t group, Kind kind, std::string_view value) {
  if (value.size() > longest) return false;
  if (group >= uses_.size()) uses_.resize(group + 1);
  Use& use = uses_[group];
  ++use.asked;
  const std::uint64_t about = about_of(group, kind);
  const Entry& known = entry(about, value);
  const bool is_known = known.about == about && known.value == value;
  if (is_known) ++use.known;
  return is_known;
}

void Memory::keep(std::uint32_t group, Kind kind, std::string_view value) {
  if (value.size() > longest) return;
  Entry& place = entry(about_of(group, kind), value);
  place.about = about_of(group, kind);
  place.value = value;
}

}  // namespace jtlint::screen
