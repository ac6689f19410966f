#include "check/grammar/escapes.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "support/utf8.h"

namespace jtlint {
namespace {

constexpr std::size_t unit_size = 6;

/// The number of `\uXXXX`, if that stands at `at`.
std::optional<std::uint32_t> unit_at(std::string_view text, std::size_t at) {
  const std::string_view escape = text.substr(std::min(at, text.size()), unit_size);
  if (escape.size() < unit_size || !escape.starts_with("\\u")) return std::nullopt;
  std::uint32_t unit = 0;
  const char* const end = escape.data() + escape.size();
  const auto read = std::from_chars(escape.data() + 2, end, unit, 16);
  if (read.ptr != end) return std::nullopt;
  return unit;
}

/// Takes what a `Text` takes, and forgets the places.
struct Characters {
  std::string read;

  void append_verbatim(std::string_view bytes, std::size_t) { read += bytes; }
  void append_encoded(std::string_view decoded, Span) { read += decoded; }
};

/// Appends what the backslash at `at` begins, and returns the offset behind that.
template <typename Result>
std::size_t append_escape(Result& result, std::string_view text, std::size_t at) {
  constexpr std::string_view letters = "\"\\/bfnrt";
  constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
  std::size_t end = std::min(at + 2, text.size());
  const std::size_t simple = end == at + 2 ? letters.find(text[at + 1]) : std::string_view::npos;
  if (simple != std::string_view::npos) {
    result.append_encoded(meanings.substr(simple, 1), {at, end});
    return end;
  }
  const std::optional<std::uint32_t> unit = unit_at(text, at);
  if (!unit) {
    result.append_verbatim(text.substr(at, 1), at);
    return at + 1;
  }
  end = at + unit_size;
  char32_t code_point = *unit;
  const std::optional<std::uint32_t> low = unit_at(text, end);
  const bool paired = *unit >= 0xD800 && *unit < 0xDC00 && low && *low >= 0xDC00 && *low < 0xE000;
  if (paired) {
    code_point = 0x10000 + ((*unit - 0xD800) << 10U) + (*low - 0xDC00);
    end += unit_size;
  }
  std::string meaning;
  utf8::append(meaning, code_point);
  result.append_encoded(meaning, {at, end});
  return end;
}

template <typename Result>
Result undo_in(std::string_view text) {
  Result result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t escape = std::min(text.find('\\', at), text.size());
    result.append_verbatim(text.substr(at, escape - at), at);
    at = escape < text.size() ? append_escape(result, text, escape) : escape;
  }
  return result;
}

}  // namespace

Text undo_escapes(std::string_view text) {
  return undo_in<Text>(text);
}

std::string without_escapes(std::string_view text) {
  return undo_in<Characters>(text).read;
}

}  // namespace jtlint
