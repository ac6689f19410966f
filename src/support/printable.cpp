#include "support/printable.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "support/byte_set.h"
#include "support/unknown_part.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

/// Unicode general categories Cc, Cf, Zl, Zp, Co, Cs, the noncharacters of the first planes, and
/// letters that are blank (Default_Ignorable_Code_Point). Variation selectors shape an emoji.
constexpr std::array<Range, 27> unprintable = {
    {{0x0000, 0x001F},   {0x007F, 0x009F},   {0x00AD, 0x00AD},   {0x034F, 0x034F},
     {0x0600, 0x0605},   {0x061C, 0x061C},   {0x06DD, 0x06DD},   {0x070F, 0x070F},
     {0x0890, 0x0891},   {0x08E2, 0x08E2},   {0x115F, 0x1160},   {0x17B4, 0x17B5},
     {0x180E, 0x180E},   {0x3164, 0x3164},   {0xFFA0, 0xFFA0},   {0x200B, 0x200F},
     {0x2028, 0x202E},   {0x2060, 0x206F},   {0xD800, 0xF8FF},   {0xFDD0, 0xFDEF},
     {0xFEFF, 0xFEFF},   {0xFFF0, 0xFFFB},   {0xFFFE, 0xFFFF},   {0x13430, 0x13455},
     {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0x10FFFF}}};

/// White space as .NET trims it, which reads the logs of GitHub and Azure; the rest of it is
/// unprintable.
constexpr std::array<Range, 7> blank = {{{0x0020, 0x0020},
                                         {0x00A0, 0x00A0},
                                         {0x1680, 0x1680},
                                         {0x2000, 0x200A},
                                         {0x202F, 0x202F},
                                         {0x205F, 0x205F},
                                         {0x3000, 0x3000}}};

template <std::size_t size>
bool is_in(const std::array<Range, size>& ranges, char32_t code_point) {
  return std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) {
    return range.first <= code_point && code_point <= range.last;
  });
}

std::string escape(char32_t code_point) {
  if (code_point == '\n') return "\\n";
  if (code_point == '\r') return "\\r";
  if (code_point == '\t') return "\\t";
  return fmt::format("\\u{{{:x}}}", static_cast<unsigned>(code_point));
}

/// The code point at `at` as it may be shown, whatever stands on either side.
std::string shown(std::string_view text, std::size_t at, const utf8::Decoded& decoded) {
  if (text.substr(at).starts_with(unknown_part)) {
    return text.substr(0, at).ends_with(unknown_part) ? "" : "…";
  }
  if (!decoded.valid) return fmt::format("\\x{{{:02x}}}", static_cast<unsigned char>(text[at]));
  const bool harmless = is_printable(decoded.code_point) && !ends_command_mark(text, at);
  return harmless ? std::string(text.substr(at, decoded.size)) : escape(decoded.code_point);
}

/// Whether a text is short, and of nothing but ASCII that may be shown whatever stands around it.
bool is_plain(std::string_view text, std::size_t longest) {
  static constexpr ByteSet others = ByteSet("#").with('\0', '\x1F').with('\x7F', '\xFF');
  return text.size() <= longest && others.find_in(text, 0) == text.size() &&
         text.find("::") == std::string_view::npos;
}

}  // namespace

bool is_printable(char32_t code_point) {
  if (code_point >= 0x20 && code_point < 0x7F) return true;
  return !is_in(unprintable, code_point);
}

bool ends_command_mark(std::string_view text, std::size_t at) {
  if (at == 0 || text[at] != '#' || text[at - 1] != '#') return false;
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const std::string_view rest = text.substr(at + 1);
  const auto end = std::find_if_not(rest.begin(), rest.end(), is_letter);
  return end != rest.end() && *end == '[';
}

std::string printable(std::string_view text, std::size_t longest) {
  if (is_plain(text, longest)) return std::string(text);
  std::string out;
  std::size_t count = 0;
  char32_t previous = ' ';
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (count == longest) return out + "…";
    const utf8::Decoded decoded = utf8::decode(text.substr(at));
    const bool command = is_in(blank, previous) && text.substr(at).starts_with("::");
    out += command ? escape(':') : shown(text, at, decoded);
    previous = decoded.code_point;
    at += decoded.size;
  }
  return out;
}

std::string printable_part(std::string_view text, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t at = begin; at < end;) {
    const utf8::Decoded decoded = utf8::decode(text.substr(at));
    out += decoded.code_point == '\t' ? "    " : shown(text, at, decoded);
    at += decoded.size;
  }
  return out;
}

}  // namespace jtlint
