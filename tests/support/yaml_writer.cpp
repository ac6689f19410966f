#include "support/yaml_writer.h"

#include <algorithm>
#include <utility>

#include "support/yaml_block_scalar.h"
#include "support/yaml_flow_writer.h"
#include "support/yaml_output.h"

namespace jtlint::test {
namespace {

/// What a node is written behind.
enum class After {
  nothing,  ///< at the start of the stream
  marker,   ///< `---`
  name,     ///< `name:`
  colon,    ///< the `:` of a name that is not written
  dash,     ///< `-`, `?` or the `:` of a name with `?`: a collection may begin on the same line
};

bool is_collection(const Node& node) {
  return !node.items.empty() || !node.members.empty();
}

class YamlWriter {
 public:
  explicit YamlWriter(Random& random)
      : random_(random), out_(random, random.one_in(4) ? "\r\n" : "\n"), flow_(out_) {}

  Written written(const std::vector<Node>& trees) {
    Written result;
    if (random_.one_in(4)) out_.put_lines("\xEF\xBB\xBF");
    while (random_.one_in(6)) out_.put_lines("# comment" + out_.line_break);
    bool marker = random_.one_in(3);
    if (marker && random_.one_in(4)) out_.put_lines("%YAML 1.2" + out_.line_break);
    for (const Node& tree : trees) {
      if (marker) out_.put("---");
      result.documents.push_back(node(tree, -1, marker ? After::marker : After::nothing));
      out_.forget_anchors();
      marker = true;
      if (random_.one_in(6)) out_.put_lines("..." + out_.line_break);
    }
    if (random_.one_in(3)) out_.drop_line_end();
    result.bytes = std::move(out_.bytes);
    return result;
  }

 private:
  /// A node in the collection at column `parent`, to the end of its last line.
  Node node(const Node& node, int parent, After after, bool is_name = false) {
    if (const auto alias = out_.alias_of(node)) {
      separate(parent, after);
      const std::size_t begin = out_.bytes.size();
      out_.put_token("*" + alias->name);
      Node written = alias->node;
      if (is_name) written.span = {begin, out_.bytes.size()};
      out_.end_line();
      return written;
    }
    if (is_collection(node) && !random_.one_in(3)) return collection(node, parent, after);
    return line(node, parent, after, is_name);
  }

  /// White space before a value on the same line or on the next one; whether a name might begin
  /// there instead.
  bool separate(int parent, After after) {
    if (after == After::nothing) {
      out_.put(random_.some(" ", 2));
      return true;
    }
    if (random_.one_in(6)) {
      out_.end_line();
      out_.indent(static_cast<std::size_t>(parent + 1) + random_.below(3));
      return true;
    }
    out_.blank();
    return after == After::dash || after == After::colon;
  }

  /// A scalar, a flow collection, or nothing.
  Node line(const Node& node, int parent, After after, bool is_name) {
    const YamlProperties properties = out_.properties(node, is_name);
    // yaml-cpp forgets the tag of a value that is not written where the stream ends.
    const bool root = parent < 0;
    const bool nothing = !is_name && YamlOutput::may_be_nothing(node, properties) &&
                         after != After::nothing && !(root && !properties.tag.empty()) &&
                         random_.one_in(3);
    Node written{.kind = node.kind};
    if (nothing) {
      if (properties.any()) separate(parent, after);
      out_.put(properties);
      written.span = out_.here();
      out_.end_line();
    } else {
      std::size_t column = static_cast<std::size_t>(std::max(parent + 1, 1));
      const bool name_may_begin = separate(parent, after);
      // yaml-cpp takes properties for those of a name where one may begin, and then wants the lines
      // of a plain or block scalar to be indented deeper than them.
      const bool deeper = name_may_begin && properties.any();
      if (deeper) column = std::max(column, out_.column() + 1);
      out_.put(properties);
      if (properties.any()) out_.blank();
      written = value(node, properties, {parent, column, !deeper && parent >= 0}, is_name);
    }
    out_.keep(properties, written);
    return written;
  }

  struct Lines {
    int parent;
    std::size_t column;
    bool indicator_allowed;  ///< what it counts from at the root is disputed
  };

  Node value(const Node& node, const YamlProperties& properties, const Lines& lines, bool is_name) {
    const bool block = node.kind == Kind::string && random_.one_in(2) &&
                       YamlStrings::may_be_block(node.text.decoded()) &&
                       (lines.indicator_allowed || !needs_indicator(node.text.decoded()));
    if (block) return block_scalar(node, lines);
    const bool collection = node.kind == Kind::sequence || node.kind == Kind::mapping;
    Node written = collection ? flow_.collection(node, lines.column)
                              : out_.scalar(node, properties, {.column = lines.column}, is_name);
    out_.end_line();
    return written;
  }

  Node block_scalar(const Node& node, const Lines& lines) {
    const std::string& text = node.text.decoded();
    YamlBlockPlace place{.column = lines.column + random_.below(3), .line_break = out_.line_break};
    const bool indicator = needs_indicator(text) || (lines.indicator_allowed && random_.one_in(4));
    if (indicator) place.indicator = place.column - static_cast<std::size_t>(lines.parent);
    // yaml-cpp drops one of several line feeds that end a folded scalar.
    const bool literal = text.ends_with("\n\n") || random_.one_in(2);
    const YamlBlockScalar scalar =
        literal ? literal_scalar(text, place, random_) : folded_scalar(text, place, random_);
    const std::size_t begin = out_.bytes.size();
    out_.put_lines(scalar.bytes);
    out_.token_end = begin + scalar.value_size;
    if (random_.one_in(6)) out_.put_lines("# comment" + out_.line_break);
    return {.kind = Kind::string, .span = {begin, out_.token_end}, .text = node.text};
  }

  Node collection(const Node& node, int parent, After after) {
    const YamlProperties properties = out_.properties(node, false);
    const bool compact = after == After::dash && !properties.any() && random_.one_in(2);
    const bool first = after == After::nothing && !properties.any();
    if (compact) out_.put(" " + random_.some(" ", 2));
    if (!compact && !first) {
      if (properties.any() && after != After::nothing) out_.blank();
      out_.put(properties);
      out_.end_line();
    }
    if (!compact) {
      const bool outdented =
          node.kind == Kind::sequence && after == After::name && random_.one_in(2);
      out_.indent(static_cast<std::size_t>(parent + (outdented ? 0 : 1)) + random_.below(3));
    }
    Node written = node.kind == Kind::sequence ? sequence(node) : mapping(node);
    written.span.end = out_.token_end;
    out_.keep(properties, written);
    return written;
  }

  /// The items of a sequence, beginning here.
  Node sequence(const Node& node) {
    const std::size_t column = out_.column();
    Node written{.kind = Kind::sequence, .span = {out_.bytes.size(), 0}};
    for (const Node& item : node.items) {
      if (!written.items.empty()) out_.indent(column);
      out_.put("-");
      written.items.push_back(this->node(item, static_cast<int>(column), After::dash));
    }
    return written;
  }

  Node mapping(const Node& node) {
    const std::size_t column = out_.column();
    Node written{.kind = Kind::mapping, .span = {out_.bytes.size(), 0}};
    for (const Member& member : node.members) {
      if (!written.members.empty()) out_.indent(column);
      const std::size_t begin = out_.bytes.size();
      // Behind a value that is not written yaml-cpp takes a lone colon for the value.
      const auto& before = written.members;
      const bool needs_name = !before.empty() && before.back().value.span.empty();
      Node value = random_.one_in(6) ? asked(member, column) : named(member, column, needs_name);
      const bool properties = out_.bytes[begin] == '&' || out_.bytes[begin] == '!';
      if (written.members.empty() && properties) written.span.begin = value.key_span.begin;
      written.members.push_back({member.key, std::move(value)});
    }
    return written;
  }

  /// `? name` and `: value`, or the former alone.
  Node asked(const Member& member, std::size_t column) {
    out_.put("?");
    Node name{.kind = Kind::string};
    name.text = Text(member.key.decoded());
    const Node key = node(name, static_cast<int>(column), After::dash, true);
    Node value{.span = {key.span.end, key.span.end}};
    if (member.value.kind != Kind::null || random_.one_in(2)) {
      out_.indent(column);
      out_.put(":");
      value = node(member.value, static_cast<int>(column), After::dash);
    }
    value.key_span = key.span;
    return value;
  }

  /// `name: value`
  Node named(const Member& member, std::size_t column, bool needs_name) {
    const std::string& text = member.key.decoded();
    const bool unwritten = text.empty() && !needs_name && random_.one_in(3);
    const Node key = unwritten ? Node{.span = out_.here()}
                               : flow_.name(text, {.column = column, .single_line = true});
    const bool alias = !unwritten && out_.bytes[key.span.begin] == '*';
    out_.put(alias ? " " : random_.some(" ", unwritten ? 0 : 1));
    out_.put(":");
    Node value =
        node(member.value, static_cast<int>(column), unwritten ? After::colon : After::name);
    value.key_span = key.span;
    return value;
  }

  Random& random_;
  YamlOutput out_;
  YamlFlowWriter flow_;
};

}  // namespace

Written write_yaml(const std::vector<Node>& trees, Random& random) {
  return YamlWriter(random).written(trees);
}

}  // namespace jtlint::test
