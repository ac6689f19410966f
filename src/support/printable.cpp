#include "support/printable.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "support/utf8.h"

namespace jtlint {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

/// Unicode general categories Cc, Cf, Zl, Zp, Co, Cs and the noncharacters of the first planes.
constexpr std::array<Range, 22> unprintable = {
    {{0x0000, 0x001F},   {0x007F, 0x009F},   {0x00AD, 0x00AD},   {0x0600, 0x0605},
     {0x061C, 0x061C},   {0x06DD, 0x06DD},   {0x070F, 0x070F},   {0x0890, 0x0891},
     {0x08E2, 0x08E2},   {0x180E, 0x180E},   {0x200B, 0x200F},   {0x2028, 0x202E},
     {0x2060, 0x206F},   {0xD800, 0xF8FF},   {0xFDD0, 0xFDEF},   {0xFEFF, 0xFEFF},
     {0xFFF0, 0xFFFB},   {0xFFFE, 0xFFFF},   {0x13430, 0x13455}, {0x1BCA0, 0x1BCA3},
     {0x1D173, 0x1D17A}, {0xE0000, 0x10FFFF}}};

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
  return std::none_of(unprintable.begin(), unprintable.end(), [&](const Range& range) {
    return range.first <= code_point && code_point <= range.last;
  });
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
