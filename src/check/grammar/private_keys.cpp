#include <algorithm>
#include <optional>

#include "check/grammar/secret_forms.h"

namespace jtlint {
namespace {

constexpr auto npos = std::string_view::npos;

/// What may stand between the marks of a key: base64, lines that may be spelled `\n`, and headers.
bool is_key_character(char c) {
  constexpr std::string_view others = " \t\r\n\\:,.-()";
  return is_base64(c) || others.find(c) != npos;
}

/// Whether so many characters of base64 stand in a row that they are no words.
bool holds_base64(std::string_view text) {
  constexpr std::ptrdiff_t least = 16;
  return std::search_n(text.begin(), text.end(), least, true,
                       [](char c, bool) { return is_base64(c); }) != text.end();
}

/// `-----BEGIN … PRIVATE KEY-----` or END, the first one at or after `from`.
struct KeyMark {
  Span place;
  bool begins;
};

std::optional<KeyMark> next_key_mark(std::string_view text, std::size_t from) {
  constexpr std::string_view dashes = "-----";
  constexpr std::size_t longest = 80;
  for (std::size_t at = text.find("PRIVATE KEY", from); at != npos;
       at = text.find("PRIVATE KEY", at + 1)) {
    const std::size_t line = std::max(from, at < longest ? 0 : at - longest);
    const std::string_view lead = text.substr(line, at - line);
    const std::size_t begin = lead.rfind("-----BEGIN ");
    const std::size_t end = lead.rfind("-----END ");
    const std::size_t close = text.substr(at, longest).find(dashes);
    if ((begin == npos && end == npos) || close == npos) continue;
    const bool begins = end == npos || (begin != npos && begin > end);
    return KeyMark{{line + (begins ? begin : end), at + close + dashes.size()}, begins};
  }
  return std::nullopt;
}

}  // namespace

std::vector<Span> find_private_keys(std::string_view text) {
  std::vector<Span> keys;
  constexpr std::size_t longest_body = 16 * 1024;
  std::optional<KeyMark> mark = next_key_mark(text, 0);
  while (mark) {
    const std::optional<KeyMark> next = next_key_mark(text, mark->place.end);
    const std::size_t body = mark->place.end;
    const bool ended = next && !next->begins && next->place.begin - body < longest_body;
    const std::string_view rest = text.substr(0, next ? next->place.begin : npos).substr(body);
    const auto stop = std::find_if_not(rest.begin(), rest.end(), is_key_character);
    const std::size_t run = body + static_cast<std::size_t>(stop - rest.begin());
    const std::size_t end = ended ? next->place.end : run;
    if (mark->begins && holds_base64(text.substr(body, end - body))) {
      keys.push_back({mark->place.begin, end});
    }
    mark = next;
  }
  return keys;
}

}  // namespace jtlint
