#include "check/character_class.h"

#include <algorithm>
#include <utility>

#include "check/regex.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

using Encoding = re2::RE2::Options::Encoding;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The number of bytes at the start of `text` that `regex` matches.
std::size_t matched(std::string_view text, const re2::RE2& regex) {
  re2::StringPiece rest(text);
  re2::RE2::Consume(&rest, regex);
  return text.size() - rest.size();
}

}  // namespace

CharacterClass::CharacterClass(std::string text) : text_(std::move(text)) {}
CharacterClass::~CharacterClass() = default;

std::optional<Span> CharacterClass::first_run_outside(std::string_view text) {
  if (is_plainly_inside(text)) return std::nullopt;
  const re2::RE2& inside = regex_for(text);
  if (!inside.ok()) return std::nullopt;
  const std::size_t begin = matched(text, inside);
  std::size_t end = begin;
  while (end < text.size()) {
    const std::size_t size = utf8::decode(text.substr(end)).size;
    if (matched(text.substr(end, size), inside) > 0) break;
    end += size;
  }
  if (begin == end) return std::nullopt;
  return Span{begin, end};
}

/// What stands in one pair of brackets is about one character at a time.
bool CharacterClass::is_plainly_inside(std::string_view text) {
  sorted_.call([&] {
    ByteSet among;
    const bool bracketed = text_.starts_with('[') && text_.find(']') == text_.size() - 1;
    for (unsigned char c = 0; bracketed && c < 0x80; ++c) {
      const char letter = static_cast<char>(c);
      const std::string_view alone(&letter, 1);
      const re2::RE2& inside = regex_for(alone);
      if (inside.ok() && matched(alone, inside) == 1) among = among.with(letter, letter);
    }
    outside_ = among.inverted();
  });
  return outside_.find_in(text, 0) == text.size();
}

const re2::RE2& CharacterClass::regex_for(std::string_view text) {
  const bool ascii = is_ascii(text) && is_ascii(text_);
  Compiled& compiled = ascii ? ascii_ : unicode_;
  // Of Latin-1, only what it shares with UTF-8 is met.
  const Encoding encoding = ascii ? Encoding::EncodingLatin1 : Encoding::EncodingUTF8;
  compiled.once.call([&] { compiled.regex = compiled_regex("(?:" + text_ + ")*", encoding); });
  return *compiled.regex;
}

}  // namespace jtlint
