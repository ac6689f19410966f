#include "support/yaml_flow_writer.h"

#include <utility>

namespace jtlint::test {

Node YamlFlowWriter::collection(const Node& node, std::size_t column) {
  Node written{.kind = node.kind, .span = {out_.bytes.size(), 0}};
  const bool sequence = node.kind == Kind::sequence;
  out_.put(sequence ? "[" : "{");
  space(column);
  for (const Node& inner : node.items) {
    if (!written.items.empty()) separate(column);
    written.items.push_back(item(inner, column));
    space(column);
  }
  for (const Member& inner : node.members) {
    if (!written.members.empty()) separate(column);
    Member added = member(inner, column, true);
    written.members.push_back(std::move(added));
  }
  const bool any = !node.items.empty() || !node.members.empty();
  if (any && random_.one_in(6)) separate(column);
  out_.put_token(sequence ? "]" : "}");
  written.span.end = out_.bytes.size();
  return written;
}

void YamlFlowWriter::separate(std::size_t column) {
  out_.put(",");
  space(column);
}

/// White space of any kind, or none.
void YamlFlowWriter::space(std::size_t column) {
  if (random_.one_in(2)) return;
  out_.put(random_.one_in(6) ? "\t" : random_.some(" ", 2));
  if (!random_.one_in(4)) return;
  if (random_.one_in(3)) out_.put(" # ], }: \"");
  out_.break_line();
  if (random_.one_in(6)) out_.break_line();
  out_.indent(column + random_.below(3));
}

Node YamlFlowWriter::item(const Node& node, std::size_t column) {
  const bool pair = node.kind == Kind::mapping && node.members.size() == 1 && random_.one_in(2);
  return pair ? this->pair(node, column) : value(node, column);
}

/// A mapping of one member without its brackets.
Node YamlFlowWriter::pair(const Node& node, std::size_t column) {
  Node written{.kind = Kind::mapping};
  const std::size_t before = out_.bytes.size();
  written.members.push_back(member(node.members.front(), column, false));
  const Span key = written.members.front().value.key_span;
  const bool asks = out_.bytes.compare(before, 2, "? ") == 0;
  written.span = {asks ? before : key.begin, out_.token_end};
  return written;
}

/// A value; perhaps only its properties are written.
Node YamlFlowWriter::value(const Node& node, std::size_t column) {
  if (const auto alias = out_.alias_of(node)) {
    out_.put_token("*" + alias->name);
    return alias->node;
  }
  const YamlProperties properties = out_.properties(node, false);
  const bool nothing =
      properties.any() && YamlOutput::may_be_nothing(node, properties) && random_.one_in(3);
  const bool collection = node.kind == Kind::sequence || node.kind == Kind::mapping;
  out_.put(properties);
  Node written{.kind = node.kind, .span = nothing ? out_.here() : Span{}};
  if (properties.any()) {
    out_.put(" ");
    space(column);
  }
  if (collection) {
    written = this->collection(node, column);
  } else if (!nothing) {
    written = out_.scalar(node, properties, {.column = column, .flow = true});
  }
  out_.keep(properties, written);
  return written;
}

/// `name: value`, `? name : value` or a name alone. A name and its colon stand on one line: they
/// need not within braces, but yaml-cpp wants them to.
Member YamlFlowWriter::member(const Member& member, std::size_t column, bool in_braces) {
  const std::string& text = member.key.decoded();
  const bool asks = random_.one_in(6);
  if (asks) out_.put("? ");
  if (asks) space(column);
  const bool unwritten = text.empty() && !asks && random_.one_in(3);
  const Node key = unwritten ? Node{.span = out_.here()} : name(text, {column, true, !asks});
  const bool alone = member.value.kind == Kind::null && (in_braces || asks) && !unwritten;
  Node value{.span = {out_.bytes.size(), out_.bytes.size()}};
  if (alone && random_.one_in(3)) {
    out_.put(random_.some(" ", 2));
  } else {
    const char first = unwritten ? '\0' : out_.bytes[key.span.begin];
    out_.put(first == '*' ? " " : random_.some(" ", unwritten ? 0 : 1));
    if (asks) space(column);
    out_.put(":");
    const bool quoted = first == '"' || first == '\'';
    const bool nothing = member.value.kind == Kind::null && random_.one_in(3);
    if (nothing) value.span = out_.here();
    if (!quoted) out_.put(" ");
    space(column);
    if (!nothing) value = this->value(member.value, column);
    space(column);
  }
  value.key_span = key.span;
  return {member.key, std::move(value)};
}

Node YamlFlowWriter::name(const std::string& text, const YamlPlace& place) {
  Node node{.kind = Kind::string};
  node.text = Text(text);
  if (const auto alias = out_.alias_of(node)) {
    const std::size_t begin = out_.bytes.size();
    out_.put_token("*" + alias->name);
    node.span = {begin, out_.bytes.size()};
    return node;
  }
  const YamlProperties properties = out_.properties(node, true);
  out_.put(properties);
  if (properties.any()) out_.put(" ");
  Node written = out_.scalar(node, properties, place, true);
  out_.keep(properties, written);
  return written;
}

}  // namespace jtlint::test
