#include "support/harmless.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

#include "support/source_tree.h"
#include "support/utf8.h"

namespace jtlint::test {
namespace {

struct Range {
  char32_t first;
  char32_t last;
  std::string_view name;
};

/// Written down here once more, so that the test does not believe the code.
constexpr std::array<Range, 12> harmful = {{{0x00, 0x09, "a control character"},
                                            {0x0B, 0x1F, "a control character"},
                                            {0x7F, 0x9F, "a control character"},
                                            {0x061C, 0x061C, "a direction mark"},
                                            {0x200E, 0x200F, "a direction mark"},
                                            {0x202A, 0x202E, "a direction override"},
                                            {0x2066, 0x2069, "a direction isolate"},
                                            {0x2028, 0x2029, "a line separator"},
                                            {0xD800, 0xDFFF, "a surrogate"},
                                            {0xFFFE, 0xFFFF, "a noncharacter"},
                                            {0xFEFF, 0xFEFF, "a byte order mark"},
                                            {0xE0000, 0xE007F, "a tag character"}}};

/// All that a line may begin with and still be a command: .NET trims this off.
constexpr std::array<std::string_view, 6> blanks = {" ",      "\u00A0", "\u1680",
                                                    "\u2003", "\u202F", "\u3000"};

/// The sequences of report/paint.h.
constexpr std::array<std::string_view, 9> colors = {"\x1B[0m",    "\x1B[1m",    "\x1B[31m",
                                                    "\x1B[32m",   "\x1B[33m",   "\x1B[36m",
                                                    "\x1B[1;31m", "\x1B[1;33m", "\x1B[1;36m"};

constexpr std::string_view success = "\x1B[1;32m";

std::size_t color_at(std::string_view text) {
  if (text.starts_with(success)) return success.size();
  for (const std::string_view color : colors) {
    if (text.starts_with(color)) return color.size();
  }
  return 0;
}

std::string without_colors(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const std::size_t color = color_at(text);
    if (color == 0) plain += text.front();
    text.remove_prefix(std::max<std::size_t>(1, color));
  }
  return plain;
}

std::optional<std::string> harmful_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded decoded = utf8::decode(text.substr(at));
    if (!decoded.valid) return "bytes that are not UTF-8";
    for (const Range& range : harmful) {
      if (range.first > decoded.code_point || decoded.code_point > range.last) continue;
      return fmt::format("{}, U+{:04X}, at {}", range.name,
                         static_cast<unsigned>(decoded.code_point), at);
    }
    at += decoded.size;
  }
  return std::nullopt;
}

bool is_command(std::string_view line) {
  const auto starts = [&](std::string_view blank) { return line.starts_with(blank); };
  for (auto blank = blanks.begin(); blank != blanks.end();) {
    blank = std::find_if(blanks.begin(), blanks.end(), starts);
    if (blank != blanks.end()) line.remove_prefix(blank->size());
  }
  return line.starts_with("::");
}

/// Takes `mark` off the lines that begin with it, and counts those.
std::size_t take_commands(std::vector<std::string>& lines, std::string_view mark) {
  std::size_t count = 0;
  for (std::string& line : lines) {
    if (mark.empty() || !line.starts_with(mark)) continue;
    line.erase(0, mark.size());
    ++count;
  }
  return count;
}

}  // namespace

std::vector<std::string> harm_in(std::string_view text, const Expected& expected) {
  std::vector<std::string> harm;
  const std::string plain = expected.color ? without_colors(text) : std::string(text);
  if (const auto character = harmful_character(plain)) harm.push_back(*character);
  std::vector<std::string> lines = lines_of(plain);
  const std::size_t commands = take_commands(lines, expected.mark);
  if (commands != expected.commands) harm.push_back(fmt::format("{} commands", commands));
  if (std::any_of(lines.begin(), lines.end(), is_command)) {
    harm.emplace_back("a line that begins with ::");
  }
  for (const std::string_view command : {"##[", "##vso[", "##teamcity["}) {
    const bool held = std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
      return line.find(command) != std::string::npos;
    });
    if (held) harm.push_back(fmt::format("holds {}", command));
  }
  if (!text.empty() && text.back() != '\n') harm.emplace_back("its last line has no end");
  if (text.size() > expected.longest) harm.push_back(fmt::format("{} bytes", text.size()));
  return harm;
}

}  // namespace jtlint::test
