#include "support/yaml_output.h"

#include <fmt/format.h>
#include <utility>

#include "document/node_text.h"

namespace jtlint::test {
namespace {

using Words = std::vector<std::string>;

/// Tags that leave a node of this kind what it is.
const Words& tags_of(Kind kind) {
  static const Words strings = {"!!str", "!", "!<tag:yaml.org,2002:str>"};
  static const Words numbers = {"!!float", "!!int"};
  static const Words booleans = {"!!bool", "!<tag:yaml.org,2002:bool>"};
  static const Words nulls = {"!!null"};
  static const Words sequences = {"!!seq", "!", "!<tag:yaml.org,2002:seq>"};
  static const Words mappings = {"!!map", "!", "!<tag:yaml.org,2002:map>"};
  switch (kind) {
    case Kind::boolean:
      return booleans;
    case Kind::number:
      return numbers;
    case Kind::null:
      return nulls;
    case Kind::sequence:
      return sequences;
    case Kind::mapping:
      return mappings;
    default:
      return strings;
  }
}

}  // namespace

void YamlOutput::break_line() {
  put_lines(line_break);
}

void YamlOutput::put_lines(const std::string& lines) {
  bytes += lines;
  line_start_ = bytes.size();
  line_end_ = 0;
}

void YamlOutput::end_line() {
  static const Words comments = {" # comment", " #", "  # a: 'b", "\t# - \"c\" {d", " # |"};
  const std::size_t end = bytes.size();
  bytes += random.some(" ", 2);
  if (random.one_in(6)) bytes += random.one_of(comments);
  break_line();
  while (random.one_in(8)) {
    bytes += random.some(" ", 3);
    // Behind a plain scalar yaml-cpp takes a tab before a comment for indentation.
    const std::string& comment = random.one_of(comments);
    if (comment[0] != '\t') bytes += comment;
    break_line();
  }
  line_end_ = end;
}

void YamlOutput::drop_line_end() {
  if (line_end_ > 0) bytes.resize(line_end_);
}

void YamlOutput::blank() {
  bytes += random.one_in(6) ? "\t" : " ";
  bytes += random.some(" ", 2);
}

YamlProperties YamlOutput::properties(const Node& node, bool is_name) {
  static const Words names = {"a", "b", "c", "x-1", "café", "a/b", "1"};
  YamlProperties properties;
  if (random.one_in(6)) properties.tag = random.one_of(tags_of(node.kind));
  const bool number_as_name = is_name && is_yaml_word(node.text.decoded());
  if (random.one_in(4) && !number_as_name) {
    properties.anchor = random.one_of(names);
    properties.serial = newest_[properties.anchor] = ++serial_;
    anchored_.erase(properties.anchor);
  }
  return properties;
}

void YamlOutput::put(const YamlProperties& properties) {
  const std::string anchor = properties.anchor.empty() ? "" : "&" + properties.anchor;
  const bool tag_first = random.one_in(2);
  const std::string first = tag_first ? properties.tag : anchor;
  const std::string second = tag_first ? anchor : properties.tag;
  const bool both = !first.empty() && !second.empty();
  bytes += first + (both ? " " : "") + second;
}

void YamlOutput::keep(const YamlProperties& properties, const Node& written) {
  if (properties.anchor.empty() || newest_[properties.anchor] != properties.serial) return;
  anchored_[properties.anchor] = written;
}

std::optional<YamlOutput::Alias> YamlOutput::alias_of(const Node& node) {
  for (const auto& [name, anchored] : anchored_) {
    const bool same = anchored.kind == node.kind && to_json(anchored) == to_json(node);
    if (same && !random.one_in(3)) return Alias{name, anchored};
  }
  return std::nullopt;
}

bool YamlOutput::may_be_nothing(const Node& node, const YamlProperties& properties) {
  const bool empty_string = node.kind == Kind::string && node.text.decoded().empty();
  return node.kind == Kind::null || (empty_string && !properties.tag.empty());
}

Node YamlOutput::scalar(const Node& node, const YamlProperties& properties, const YamlPlace& place,
                        bool is_name) {
  Node written{.kind = node.kind, .span = {bytes.size(), 0}, .text = node.text};
  put_token(spelled(node, !properties.tag.empty(), place, is_name));
  written.span.end = bytes.size();
  return written;
}

std::string YamlOutput::spelled(const Node& node, bool tagged, const YamlPlace& place,
                                bool is_name) {
  static const Words nulls = {"~", "null", "Null", "NULL"};
  if (node.kind == Kind::null) return random.one_of(nulls);
  const std::string& text = node.text.decoded();
  if (node.kind == Kind::string) return string(text, tagged, place, is_name);
  if (node.kind == Kind::boolean) return text;
  const std::string number = this->number(text);
  if (tagged && random.one_in(3)) return strings.double_quoted(number, place);
  return number;
}

std::string YamlOutput::string(const std::string& text, bool tagged, const YamlPlace& place,
                               bool is_name) {
  const bool is_merge = is_name && text == "<<";
  const bool means_string = is_name ? !is_merge : tagged || !is_yaml_word(text);
  if (means_string && YamlStrings::may_be_plain(text, place) && random.one_in(2)) {
    return strings.plain(text, place);
  }
  if (YamlStrings::may_be_single_quoted(text, place) && random.one_in(2)) {
    return strings.single_quoted(text, place);
  }
  return strings.double_quoted(text, place);
}

/// A number of JSON in one of YAML's spellings for it.
std::string YamlOutput::number(const std::string& json) {
  const bool whole = json.find_first_not_of("0123456789") == std::string::npos;
  if (whole && json.size() < 9 && random.one_in(3)) {
    const unsigned long value = std::stoul(json);
    return random.one_in(2) ? fmt::format("0x{:x}", value) : fmt::format("0o{:o}", value);
  }
  if (json.substr(0, 2) == "0." && random.one_in(2)) return json.substr(1);
  if (json.front() == '-') return json;
  if (whole && random.one_in(6)) return "00" + json;
  return random.one_in(4) ? "+" + json : json;
}

}  // namespace jtlint::test
