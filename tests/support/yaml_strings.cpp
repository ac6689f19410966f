#include "support/yaml_strings.h"

#include <algorithm>
#include <fmt/format.h>
#include <regex>
#include <string_view>
#include <vector>

#include "support/random_tree.h"
#include "support/utf8.h"

namespace jtlint::test {
namespace {

bool is_blank(std::string_view character) {
  return character == " " || character == "\t";
}

bool is_space(std::string_view character) {
  return is_blank(character) || character == "\n";
}

/// c-printable of the specification, without line breaks and the byte order mark.
bool is_printable(char32_t c) {
  return c == '\t' || (c >= 0x20 && c <= 0x7E) || c == 0x85 || (c >= 0xA0 && c <= 0xD7FF) ||
         (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF) || c >= 0x10000;
}

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// Whether folding keeps the line feeds of a text: it strips the blanks beside them.
bool keeps_line_feeds(std::string_view text) {
  for (const std::string_view lost : {" \n", "\t\n", "\n ", "\n\t"}) {
    if (holds(text, lost)) return false;
  }
  return true;
}

bool starts_plain(const std::string& text, bool flow) {
  constexpr std::string_view indicators = ",[]{}#&*!|>'\"%@`";
  if (holds(indicators, text.substr(0, 1))) return false;
  if (!holds("-?:", text.substr(0, 1))) return true;
  const bool safe = text.size() > 1 && !is_space(text.substr(1, 1)) &&
                    !(flow && holds(",[]{}", text.substr(1, 1)));
  return safe && !(flow && text[0] == '?');
}

/// What ends a plain scalar within it.
bool holds_plain_end(const std::string& text, bool flow) {
  for (const std::string_view end : {": ", ":\t", ":\n", " #", "\t#", "\n#"}) {
    if (holds(text, end)) return true;
  }
  // A '?' may stand there, but yaml-cpp ends a plain scalar of a flow collection before it.
  return text.back() == ':' || (flow && text.find_first_of(",[]{}?") != std::string::npos);
}

}  // namespace

bool YamlStrings::may_be_block(const std::string& text) {
  const std::vector<std::string> characters = characters_of(text);
  return std::all_of(characters.begin(), characters.end(), [](const auto& each) {
    return each == "\n" || is_printable(utf8::decode(each).code_point);
  });
}

bool YamlStrings::may_be_plain(const std::string& text, const YamlPlace& place) {
  if (text.empty() || is_space(text.substr(0, 1)) || is_space(text.substr(text.size() - 1))) {
    return false;
  }
  const std::string_view marker = std::string_view(text).substr(0, 3);
  if (marker == "---" || marker == "...") return false;
  const bool lines = holds(text, "\n");
  if (lines && (place.single_line || !keeps_line_feeds(text))) return false;
  return may_be_block(text) && starts_plain(text, place.flow) && !holds_plain_end(text, place.flow);
}

bool YamlStrings::may_be_single_quoted(const std::string& text, const YamlPlace& place) {
  const bool lines = holds(text, "\n");
  if (lines && (place.single_line || !keeps_line_feeds(text))) return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n';
  });
}

std::string YamlStrings::plain(const std::string& text, const YamlPlace& place) {
  return folded_characters(text, place);
}

std::string YamlStrings::single_quoted(const std::string& text, const YamlPlace& place) {
  std::string doubled;
  for (const char c : text) doubled += c == '\'' ? "''" : std::string(1, c);
  return '\'' + folded_characters(doubled, place) + '\'';
}

/// A text with its line feeds, and here and there a space, written as line breaks.
std::string YamlStrings::folded_characters(const std::string& text, const YamlPlace& place) {
  std::string written;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t feeds = std::min(text.find_first_not_of('\n', i), text.size()) - i;
    const bool alone = (i == 0 || !is_space(text.substr(i - 1, 1))) &&
                       (i + 1 == text.size() || !is_space(text.substr(i + 1, 1)));
    if (feeds > 0) {
      written += fold(feeds + 1, place);
      i += feeds - 1;
    } else if (text[i] == ' ' && alone && !place.single_line && random_.one_in(5)) {
      written += fold(1, place);
    } else {
      written += text[i];
    }
  }
  return written;
}

/// Line breaks with white space before, between and behind them.
std::string YamlStrings::fold(std::size_t breaks, const YamlPlace& place) {
  std::string written = random_.some(" ", 1);
  for (std::size_t i = 0; i < breaks; ++i) {
    written += break_;
    if (i + 1 < breaks) written += random_.some(" ", 2);
  }
  written += std::string(place.column, ' ') + random_.some(" ", 2);
  return written + (random_.one_in(8) ? "\t" : "");
}

std::string YamlStrings::double_quoted(const std::string& text, const YamlPlace& place) {
  const std::vector<std::string> characters = characters_of(text);
  std::string written = "\"";
  bool after_blank = false;  // a raw one, which a fold would strip
  bool after_fold = false;   // which would strip a raw blank
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const std::string& character = characters[i];
    const bool may_fold = !place.single_line && !after_blank && !after_fold && is_space(character);
    const bool control = static_cast<unsigned char>(character[0]) < 0x20 && character != "\t";
    const bool must_escape =
        control || character == "\"" || character == "\\" || (after_fold && is_space(character));
    if (!place.single_line && random_.one_in(20)) {
      written += '\\' + break_ + std::string(place.column, ' ') + random_.some(" ", 2);
      written += escape(character);
      after_blank = after_fold = false;
    } else if (may_fold && character != "\t" && random_.one_in(3)) {
      written += fold(character == " " ? 1 : 2, place);
      after_blank = false;
      after_fold = true;
    } else {
      const bool raw = !must_escape && !random_.one_in(6);
      written += raw ? character : escape(character);
      after_blank = raw && is_blank(character);
      after_fold = false;
    }
  }
  return written + '"';
}

std::string YamlStrings::escape(const std::string& character) {
  static const std::vector<std::pair<char32_t, std::string>> simple = {
      {0, "0"},     {7, "a"},    {8, "b"},    {9, "t"},      {10, "n"},    {11, "v"},
      {12, "f"},    {13, "r"},   {0x1B, "e"}, {' ', " "},    {'"', "\""},  {'/', "/"},
      {'\\', "\\"}, {0x85, "N"}, {0xA0, "_"}, {0x2028, "L"}, {0x2029, "P"}};
  if (character == "\t" && random_.one_in(4)) return "\\\t";
  const char32_t code_point = utf8::decode(character).code_point;
  const auto known = std::find_if(simple.begin(), simple.end(),
                                  [&](const auto& each) { return each.first == code_point; });
  if (known != simple.end() && !random_.one_in(3)) return '\\' + known->second;
  const auto number = static_cast<unsigned>(code_point);
  if (number < 0x100 && random_.one_in(2)) return fmt::format("\\x{:02x}", number);
  if (number < 0x10000 && !random_.one_in(4)) return fmt::format("\\u{:04X}", number);
  return fmt::format("\\U{:08x}", number);
}

bool is_yaml_word(const std::string& text) {
  static const std::regex words(
      "~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|"
      "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|"
      "\\.(nan|NaN|NAN)");
  return text.empty() || std::regex_match(text, words);
}

}  // namespace jtlint::test
