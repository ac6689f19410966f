#include "report/markdown_text.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>

namespace jtlint {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Longer numbers may be taken for the id of a commit.
constexpr std::size_t longest_number = 6;

/// A word that no reader of Markdown makes anything of: letters, or a short number, and what ends a
/// clause.
bool is_plain(std::string_view word) {
  if (!word.empty() && std::string_view(".,;:?").find(word.back()) != std::string_view::npos) {
    word.remove_suffix(1);
  }
  const bool number =
      word.size() <= longest_number && std::all_of(word.begin(), word.end(), is_digit);
  return number || std::all_of(word.begin(), word.end(), is_letter);
}

std::size_t longest_run(std::string_view text, char wanted) {
  std::size_t longest = 0;
  std::size_t current = 0;
  for (const char c : text) {
    current = c == wanted ? current + 1 : 0;
    longest = std::max(longest, current);
  }
  return longest;
}

}  // namespace

namespace markdown {

std::string code(std::string_view shown) {
  if (shown.find_first_not_of(' ') == std::string_view::npos) return "";
  const std::string fence(longest_run(shown, '`') + 1, '`');
  // Readers take off one blank on either side, if there is one on both.
  const bool padded = shown.front() == '`' || shown.back() == '`' || shown.front() == ' ';
  const std::string_view pad = padded ? " " : "";
  std::string text;
  for (const char c : shown) text += c == '|' ? "\\|" : std::string(1, c);
  return fmt::format("{0}{1}{2}{1}{0}", fence, pad, text);
}

std::string prose(std::string_view shown) {
  std::size_t first = std::string_view::npos;
  std::size_t last = 0;
  for (std::size_t begin = 0; begin < shown.size();) {
    const std::size_t end = std::min(shown.find(' ', begin), shown.size());
    if (!is_plain(shown.substr(begin, end - begin))) {
      first = std::min(first, begin);
      last = end;
    }
    begin = end + 1;
  }
  if (first == std::string_view::npos) return std::string(shown);
  return fmt::format("{}{}{}", shown.substr(0, first), code(shown.substr(first, last - first)),
                     shown.substr(last));
}

std::string link(std::string_view text, std::string_view url) {
  return is_plain_link(url) ? fmt::format("[{}]({})", code(text), url) : code(text);
}

}  // namespace markdown

bool is_plain_link(std::string_view url) {
  const bool web = url.starts_with("https://") || url.starts_with("http://");
  return web && std::all_of(url.begin(), url.end(), [](char c) {
           return c > ' ' && c <= '~' &&
                  std::string_view("\"<>[]()\\^`{|}").find(c) == std::string_view::npos;
         });
}

}  // namespace jtlint
