#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "document/node.h"
#include "support/random.h"
#include "support/yaml_strings.h"

namespace jtlint::test {

/// What stands before a YAML value: `!tag` and `&anchor`.
struct YamlProperties {
  std::string tag;     ///< as written; empty if there is none
  std::string anchor;  ///< its name; empty if there is none
  std::size_t serial = 0;

  bool any() const { return !tag.empty() || !anchor.empty(); }
};

/// The bytes of a YAML stream under way, and what the writers of its parts share.
class YamlOutput {
 public:
  YamlOutput(Random& choices, std::string breaks)
      : random(choices), line_break(std::move(breaks)), strings(choices, line_break) {}

  Random& random;
  const std::string line_break;
  YamlStrings strings;
  std::string bytes;

  std::size_t token_end = 0;  ///< behind the last token that is a value or stands for one

  void put(const std::string& text) { bytes += text; }

  /// The same for a token.
  void put_token(const std::string& text) {
    bytes += text;
    token_end = bytes.size();
  }

  /// The place of a value that is not written, and so of a token.
  Span here() {
    token_end = bytes.size();
    return {token_end, token_end};
  }
  void indent(std::size_t column) { bytes += std::string(column, ' '); }
  std::size_t column() const { return bytes.size() - line_start_; }

  /// Ends the line, after a comment perhaps, and leaves some lines blank.
  void end_line();
  void break_line();

  /// Takes back the last line end if nothing but it may be taken back.
  void drop_line_end();

  /// Puts whole lines that the value in them needs to their end.
  void put_lines(const std::string& lines);

  /// At least one blank.
  void blank();

  /// Properties that do not change what a node is; a plain scalar may need them to be a string.
  YamlProperties properties(const Node& node, bool is_name);
  void put(const YamlProperties& properties);

  /// Remembers the written node of an anchor, unless the name has been given again since.
  void keep(const YamlProperties& properties, const Node& written);

  /// An anchored node like this one, and the name of its anchor.
  struct Alias {
    std::string name;
    Node node;
  };
  std::optional<Alias> alias_of(const Node& node);
  void forget_anchors() { anchored_.clear(); }

  /// Whether a node may be written as nothing at all behind these properties.
  static bool may_be_nothing(const Node& node, const YamlProperties& properties);

  /// Writes a scalar in one of the flow styles and returns it with its place.
  Node scalar(const Node& node, const YamlProperties& properties, const YamlPlace& place,
              bool is_name = false);

 private:
  std::string spelled(const Node& node, bool tagged, const YamlPlace& place, bool is_name);
  std::string string(const std::string& text, bool tagged, const YamlPlace& place, bool is_name);
  std::string number(const std::string& json);

  std::size_t line_start_ = 0;
  std::size_t line_end_ = 0;  ///< before the last line end; 0 where it belongs to a value
  std::size_t serial_ = 0;
  std::map<std::string, std::size_t> newest_;  ///< the serial that an anchor name was last given
  std::map<std::string, Node> anchored_;
};

}  // namespace jtlint::test
