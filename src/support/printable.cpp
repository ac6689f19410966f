#include "support/printable.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "support/utf8.h"

namespace jtlint {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

/// Unicode general categories Cc, Cf, Zl, Zp, Co, Cs and the noncharacters of the first planes.
constexpr std::array<Range, 22> unprintable = {{{0x0000, 0x001F},
                                                {0x007F, 0x009F},
                                                {0x00AD, 0x00AD},
                                                {0x0600, 0x0605},
                                                {0x061C, 0x061C},
                                                {0x06DD, 0x06DD},
                                                {0x070F, 0x070F},
                                                {0x0890, 0x0891},
                                                {0x08E2, 0x08E2},
                                                {0x180E, 0x180E},
                                                {0x200B, 0x200F},
                                                {0x2028, 0x202E},
                                                {0x2060, 0x206F},
                                                {0xD800, 0xF8FF},
                                                {0xFDD0, 0xFDEF},
                                                {0xFEFF, 0xFEFF},
                                                {0xFFF0, 0xFFFB},
                                                {0xFFFE, 0xFFFF},
                                                {0x13430, 0x13455},
                                                {0x1BCA0, 0x1BCA3},
                                                {0x1D173, 0x1D17A},
                                                {0xE0000, 0x10FFFF}}};

/// The blocks of combining marks that Latin, Cyrillic and emoji text uses.
constexpr std::array<Range, 6> zero_width = {{{0x0300, 0x036F},
                                              {0x0483, 0x0489},
                                              {0x1AB0, 0x1AFF},
                                              {0x1DC0, 0x1DFF},
                                              {0x20D0, 0x20FF},
                                              {0xFE00, 0xFE0F}}};

/// East Asian Wide and Fullwidth, in the large blocks, and emoji presentation.
constexpr std::array<Range, 12> double_width = {{{0x1100, 0x115F},
                                                 {0x2E80, 0x303E},
                                                 {0x3041, 0x33FF},
                                                 {0x3400, 0x4DBF},
                                                 {0x4E00, 0x9FFF},
                                                 {0xA000, 0xA4CF},
                                                 {0xAC00, 0xD7A3},
                                                 {0xF900, 0xFAFF},
                                                 {0xFE30, 0xFE6F},
                                                 {0xFF00, 0xFF60},
                                                 {0x1F300, 0x1FAFF},
                                                 {0x20000, 0x3FFFD}}};

template <std::size_t size>
bool contains(const std::array<Range, size>& ranges, char32_t code_point) {
  return std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) {
    return range.first <= code_point && code_point <= range.last;
  });
}

void append_escape(std::string& out, char32_t code_point) {
  switch (code_point) {
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      out += fmt::format("\\u{{{:x}}}", static_cast<unsigned>(code_point));
  }
}

}  // namespace

bool is_printable(char32_t code_point) {
  if (code_point >= 0x20 && code_point < 0x7F) return true;
  return !contains(unprintable, code_point);
}

std::size_t display_width(char32_t code_point) {
  if (code_point < 0x300) return 1;
  if (contains(zero_width, code_point)) return 0;
  return contains(double_width, code_point) ? 2 : 1;
}

std::string printable(std::string_view text, std::size_t longest) {
  std::string out;
  std::size_t shown = 0;
  for (std::size_t i = 0; i < text.size(); ++shown) {
    if (shown == longest) return out + "…";
    const utf8::Decoded decoded = utf8::decode(text.substr(i));
    if (!decoded.valid) {
      out += fmt::format("\\x{{{:02x}}}", static_cast<unsigned char>(text[i]));
    } else if (is_printable(decoded.code_point)) {
      out += text.substr(i, decoded.size);
    } else {
      append_escape(out, decoded.code_point);
    }
    i += decoded.size;
  }
  return out;
}

}  // namespace jtlint
