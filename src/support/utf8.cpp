#include "support/utf8.h"

namespace jtlint::utf8 {
namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned char byte_at(std::string_view bytes, std::size_t i) {
  return static_cast<unsigned char>(bytes[i]);
}

/// The size that a lead byte announces, or 0 for a byte that leads nothing.
std::size_t announced_size(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

bool is_shortest_scalar(char32_t code_point, std::size_t size) {
  constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  return code_point >= least[size] && code_point <= 0x10FFFF && !surrogate;
}

}  // namespace

std::size_t byte_order_mark_size(std::string_view bytes) {
  return bytes.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
}

Decoded decode(std::string_view bytes) {
  const unsigned char lead = byte_at(bytes, 0);
  const std::size_t size = announced_size(lead);
  if (size == 1) return {lead, 1, true};
  if (size == 0 || size > bytes.size()) return {replacement, 1, false};
  char32_t code_point = lead & (0x7FU >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte_at(bytes, i) & 0xC0U) != 0x80U) return {replacement, 1, false};
    code_point = (code_point << 6U) | (byte_at(bytes, i) & 0x3FU);
  }
  if (!is_shortest_scalar(code_point, size)) return {replacement, 1, false};
  return {code_point, size, true};
}

std::optional<std::size_t> first_invalid(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const Decoded decoded = decode(bytes.substr(i));
    if (!decoded.valid) return i;
    i += decoded.size;
  }
  return std::nullopt;
}

std::size_t count(std::string_view bytes) {
  std::size_t code_points = 0;
  for (std::size_t i = 0; i < bytes.size(); ++code_points) i += decode(bytes.substr(i)).size;
  return code_points;
}

void append(std::string& bytes, char32_t code_point) {
  auto put = [&](char32_t byte) { bytes += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0U | (code_point >> 6U));
    put(0x80U | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    put(0xE0U | (code_point >> 12U));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  } else {
    put(0xF0U | (code_point >> 18U));
    put(0x80U | ((code_point >> 12U) & 0x3FU));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  }
}

}  // namespace jtlint::utf8
