#include "support/utf8.h"

#include <cstdint>
#include <cstring>

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

/// Passes over ASCII, which most of every template is, by eight bytes: what may be none begins
/// within eight bytes of the offset that it returns.
std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
  std::uint64_t word = 0;
  for (; at + sizeof word <= bytes.size(); at += sizeof word) {
    std::memcpy(&word, bytes.data() + at, sizeof word);
    if ((word & 0x8080808080808080U) != 0) return at;
  }
  while (at < bytes.size() && byte_at(bytes, at) < 0x80) ++at;
  return at;
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
  std::size_t at = 0;
  while ((at = skip_ascii(bytes, at)) < bytes.size()) {
    const Decoded decoded = decode(bytes.substr(at));
    if (!decoded.valid) return at;
    at += decoded.size;
  }
  return std::nullopt;
}

std::size_t count(std::string_view bytes) {
  std::size_t code_points = 0;
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t next = skip_ascii(bytes, at);
    code_points += next - at;
    at = next;
    if (at == bytes.size()) break;
    at += decode(bytes.substr(at)).size;
    ++code_points;
  }
  return code_points;
}

std::size_t code_point_start(std::string_view bytes, std::size_t offset) {
  if (offset >= bytes.size()) return bytes.size();
  if (offset > 0 && byte_at(bytes, offset - 1) < 0x80) return offset;
  constexpr std::size_t longest_tail = 3;
  for (std::size_t back = 1; back <= longest_tail && back <= offset; ++back) {
    const Decoded decoded = decode(bytes.substr(offset - back));
    if (decoded.size > back) return offset - back;
  }
  return offset;
}

std::string repaired(std::string_view bytes) {
  const std::size_t sound = first_invalid(bytes).value_or(bytes.size());
  std::string result(bytes.substr(0, sound));
  bytes.remove_prefix(sound);
  result.reserve(bytes.size());
  while (!bytes.empty()) {
    const Decoded decoded = decode(bytes);
    if (decoded.valid) {
      result += bytes.substr(0, decoded.size);
    } else {
      append(result, replacement);
    }
    bytes.remove_prefix(decoded.size);
  }
  return result;
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
