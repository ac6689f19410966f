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

}  // namespace

std::size_t Memory::place(std::uint64_t about, std::string_view value) const {
  std::uint64_t hash = (about + value.size()) * factor;
  std::size_t at = 0;
  for (; value.size() - at >= sizeof(std::uint64_t); at += sizeof(std::uint64_t)) {
    hash = (hash ^ word_at(&value[at], sizeof(std::uint64_t))) * factor;
    hash ^= hash >> 32U;
  }
  const std::size_t rest = value.size() - at;
  if (rest > 0) hash = (hash ^ word_at(value.data() + at, rest)) * factor;
  return (hash >> 40U) % entries_.size();
}

}  // namespace jtlint::screen
