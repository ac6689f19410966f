#include "check/character_class.h"

#include <algorithm>
#include <re2/re2.h>
#include <utility>

#include "support/utf8.h"

namespace jtlint {
namespace {

using Encoding = re2::RE2::Options::Encoding;

std::unique_ptr<re2::RE2> compiled(const std::string& regex,
                                   Encoding encoding = Encoding::EncodingUTF8) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_encoding(encoding);
  return std::make_unique<re2::RE2>(regex, options);
}

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

void check_class(const Node& node, std::vector<SyntaxFault>& faults) {
  if (node.kind != Kind::string) return;
  const std::string& text = node.text.decoded();
  const auto regex = compiled(text);
  if (regex->ok()) return;
  const std::string& offender = regex->error_arg();
  const std::size_t found = text.find(offender);
  const Span part =
      found == std::string::npos ? Span{0, text.size()} : Span{found, found + offender.size()};
  faults.push_back({node.text.source_span(part), regex->error(), std::nullopt});
}

/// Looks for uses of `characters` in a check or a condition.
void check_uses(const Node& node, std::vector<SyntaxFault>& faults) {
  for (const Node& item : node.items) check_uses(item, faults);
  for (const Member& member : node.members) {
    const Node* named = member.value.find("class");
    const bool use = member.key.decoded() == "characters";
    if (use) check_class(named == nullptr ? member.value : *named, faults);
    if (!use) check_uses(member.value, faults);
  }
}

}  // namespace

CharacterClass::CharacterClass(std::string text) : text_(std::move(text)) {}
CharacterClass::~CharacterClass() = default;

std::optional<Span> CharacterClass::first_run_outside(std::string_view text) {
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

const re2::RE2& CharacterClass::regex_for(std::string_view text) {
  const bool ascii = is_ascii(text) && is_ascii(text_);
  std::unique_ptr<re2::RE2>& regex = ascii ? ascii_ : unicode_;
  // Of Latin-1, only what it shares with UTF-8 is met.
  const Encoding encoding = ascii ? Encoding::EncodingLatin1 : Encoding::EncodingUTF8;
  if (!regex) regex = compiled("(?:" + text_ + ")*", encoding);
  return *regex;
}

void check_character_classes(const Node& file, std::vector<SyntaxFault>& faults) {
  for (const std::string_view key : {"check", "when"}) {
    if (const Node* node = file.find(key)) check_uses(*node, faults);
  }
}

}  // namespace jtlint
