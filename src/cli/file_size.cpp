#include "cli/file_size.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

#include "source/read.h"

namespace jtlint {
namespace {

struct Unit {
  char letter;
  std::size_t bytes;
};

constexpr std::array<Unit, 3> units = {
    {{'G', std::size_t{1} << 30}, {'M', std::size_t{1} << 20}, {'K', std::size_t{1} << 10}}};

char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// The bytes of `K`, `KB` or `KiB` and the like; 1 where there is nothing.
std::optional<std::size_t> unit_from(std::string_view text) {
  if (text.empty()) return 1;
  const std::string_view rest = text.substr(1);
  if (!rest.empty() && rest != "B" && rest != "b" && rest != "iB" && rest != "ib") {
    return std::nullopt;
  }
  const auto unit = std::find_if(units.begin(), units.end(), [&](const Unit& each) {
    return each.letter == upper(text.front());
  });
  return unit == units.end() ? std::nullopt : std::optional(unit->bytes);
}

}  // namespace

std::optional<std::size_t> file_size_from(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || number == 0) return std::nullopt;
  const auto unit = unit_from(text.substr(static_cast<std::size_t>(end - text.data())));
  if (!unit || number > longest_input / *unit) return std::nullopt;
  return number * *unit;
}

std::string file_size_text(std::size_t bytes) {
  for (const Unit& unit : units) {
    const bool whole = bytes >= unit.bytes && bytes % unit.bytes == 0;
    if (whole) return fmt::format("{} {}iB", bytes / unit.bytes, unit.letter);
  }
  return fmt::format("{} byte{}", bytes, bytes == 1 ? "" : "s");
}

}  // namespace jtlint
