#include "parse/yaml_explain.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <yaml-cpp/exceptions.h>

#include "support/byte_set.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

/// Control characters, but for TAB, LF and CR.
constexpr ByteSet forbidden = ByteSet("\x0B\x0C").with('\0', '\x08').with('\x0E', '\x1F');

struct Wording {
  std::string_view library;
  std::string_view ours;
};

namespace messages = YAML::ErrorMsg;

const std::array<Wording, 22> wordings = {{
    {messages::END_OF_MAP,
     "this line is indented like no mapping above it, or the ':' after its name is missing"},
    {messages::END_OF_SEQ, "this line is indented like no list above it, or its '-' is missing"},
    {messages::END_OF_MAP_FLOW, "expected ',' or '}' in the mapping that '{' opens"},
    {messages::END_OF_SEQ_FLOW, "expected ',' or ']' in the list that '[' opens"},
    {messages::MAP_VALUE,
     "this ':' begins no value: check the line's indentation, or put text that holds it in quotes"},
    {messages::MAP_KEY, "a '?' cannot stand here"},
    {messages::BLOCK_ENTRY, "a list item '-' cannot stand here: put it on a line of its own"},
    {messages::FLOW_END, "this bracket closes nothing"},
    {messages::UNKNOWN_TOKEN, "no value starts with this character: put the value in quotes"},
    {messages::EOF_IN_SCALAR, "the text ends before the quoted string is closed"},
    {messages::DOC_IN_SCALAR, "the document ends before the quoted string is closed"},
    {messages::TAB_IN_INDENTATION, "YAML is indented with spaces, not with tabs"},
    {messages::UNKNOWN_ANCHOR, "no anchor of this name stands above this alias"},
    {messages::ALIAS_NOT_FOUND, "an alias has a name: put text that holds '*' or '?' in quotes"},
    {messages::ALIAS_CONTENT, "an alias has no content of its own"},
    {messages::INVALID_HEX, "the escape needs hexadecimal digits"},
    {messages::CHAR_IN_BLOCK, "unexpected text after the block indicator"},
    {messages::BAD_FILE, "nested too deep"},
    {messages::MULTIPLE_TAGS, "a value has one tag at most"},
    {messages::MULTIPLE_ANCHORS, "a value has one anchor at most"},
    {messages::YAML_DIRECTIVE_ARGS, "a %YAML directive has one version, such as 1.2"},
    {messages::ZERO_INDENT_IN_BLOCK, "a block cannot be indented by zero"},
}};

std::string wording(std::string_view library) {
  for (const Wording& each : wordings) {
    if (library == each.library) return std::string(each.ours);
  }
  return std::string(library);
}

}  // namespace

std::optional<SyntaxFault> forbidden_character(std::string_view bytes) {
  const std::size_t at = forbidden.find_in(bytes, 0);
  if (at == bytes.size()) return std::nullopt;
  const auto byte = static_cast<unsigned char>(bytes[at]);
  return SyntaxFault{
      {at, at + 1}, fmt::format("the control character U+{:04X} is not allowed in YAML", byte), {}};
}

Span yaml_word(std::string_view bytes, std::size_t offset) {
  offset = std::min(offset, bytes.size());
  const std::size_t end = std::min(bytes.find_first_of(" \t\r\n", offset), bytes.size());
  return {offset, end};
}

SyntaxFault explain_yaml_fault(std::string_view bytes, std::size_t offset,
                               std::string_view library_message) {
  offset = utf8::code_point_start(bytes, std::min(offset, bytes.size()));
  if (library_message.starts_with(messages::INVALID_ESCAPE)) {
    return {yaml_word(bytes, offset),
            "no YAML escape begins so; a backslash in double quotes is written \\\\", std::nullopt};
  }
  if (library_message.starts_with(messages::INVALID_UNICODE)) {
    return {yaml_word(bytes, offset),
            "this escape is no character; one beyond U+FFFF is written \\U0001F680, not in halves",
            std::nullopt};
  }
  return {yaml_word(bytes, offset), wording(library_message), std::nullopt};
}

}  // namespace jtlint
