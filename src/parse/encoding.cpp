#include "parse/encoding.h"

#include <algorithm>
#include <fmt/format.h>

#include "support/utf8.h"

namespace jtlint {
namespace {

/// A wide text of this many characters that starts like JSON or YAML shows its zero bytes.
constexpr std::size_t sample_size = 64;

bool has_wide_mark(std::string_view bytes) {
  const std::string_view mark = bytes.substr(0, 2);
  return mark == "\xFF\xFE" || mark == "\xFE\xFF";
}

}  // namespace

bool is_wide_encoding(std::string_view bytes) {
  if (has_wide_mark(bytes)) return true;
  const std::string_view sample = bytes.substr(0, sample_size);
  if (sample.size() < 4) return false;
  const auto zeros = static_cast<std::size_t>(std::count(sample.begin(), sample.end(), '\0'));
  return zeros >= sample.size() / 3 && (sample[0] == '\0') != (sample[1] == '\0');
}

std::optional<SyntaxFault> not_text(std::string_view bytes) {
  if (is_wide_encoding(bytes)) {
    return SyntaxFault{{0, 0}, "the file is UTF-16 or UTF-32: save it as UTF-8", std::nullopt};
  }
  if (bytes.find('\0') == std::string_view::npos) return std::nullopt;
  const auto invalid = utf8::first_invalid(bytes);
  if (!invalid) return std::nullopt;
  return SyntaxFault{{*invalid, *invalid + 1}, "the file is binary, not text", std::nullopt};
}

std::optional<SyntaxFault> invalid_byte(std::string_view bytes, Span part) {
  const auto invalid = utf8::first_invalid(bytes.substr(part.begin, part.size()));
  if (!invalid) return std::nullopt;
  const std::size_t at = part.begin + *invalid;
  const unsigned byte = static_cast<unsigned char>(bytes[at]);
  return SyntaxFault{{at, at + 1},
                     fmt::format("the byte 0x{:02X} is not UTF-8: save the file as UTF-8", byte),
                     std::nullopt};
}

}  // namespace jtlint
