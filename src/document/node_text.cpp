#include "document/node_text.h"

#include <algorithm>
#include <fmt/format.h>

namespace jtlint {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20) {
      out += fmt::format("\\u{:04x}", byte);
    } else {
      out += c;
    }
  }
  return out + '"';
}

/// YAML writes booleans as `true`, `True` or `TRUE`.
bool is_true(std::string_view boolean) {
  return boolean.starts_with('t') || boolean.starts_with('T');
}

void append_json(const Node& node, std::string& out) {
  switch (node.kind) {
    case Kind::null:
    case Kind::opaque:
      out += "null";
      return;
    case Kind::boolean:
      out += is_true(node.text.decoded()) ? "true" : "false";
      return;
    case Kind::number:
      out += node.text.decoded();
      return;
    case Kind::string:
      out += quoted(node.text.decoded());
      return;
    case Kind::sequence:
      out += '[';
      for (const Node& item : node.items) {
        if (&item != &node.items.front()) out += ',';
        append_json(item, out);
      }
      out += ']';
      return;
    case Kind::mapping:
      out += '{';
      for (const Member& member : node.members) {
        if (&member != &node.members.front()) out += ',';
        out += quoted(member.key.decoded()) + ':';
        append_json(member.value, out);
      }
      out += '}';
  }
}

void append_indented_json(const Node& node, std::size_t indentation, std::string& out) {
  const bool flat = std::all_of(node.items.begin(), node.items.end(), is_scalar);
  if (node.members.empty() && flat) return append_json(node, out);
  const bool object = node.kind == Kind::mapping;
  const std::string margin(indentation + 2, ' ');
  const std::size_t count = object ? node.members.size() : node.items.size();
  out += object ? '{' : '[';
  for (std::size_t i = 0; i < count; ++i) {
    out += (i == 0 ? "\n" : ",\n") + margin;
    if (object) out += quoted(node.members[i].key.decoded()) + ": ";
    append_indented_json(object ? node.members[i].value : node.items[i], indentation + 2, out);
  }
  out += "\n" + std::string(indentation, ' ') + (object ? '}' : ']');
}

bool is_plain_yaml(std::string_view text) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  constexpr std::string_view inside =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./ $";
  constexpr std::string_view reserved[] = {"true", "false", "null", "yes", "no", "on", "off"};
  const bool is_reserved =
      std::find(std::begin(reserved), std::end(reserved), text) != std::end(reserved);
  return !text.empty() && letters.find(text.front()) != std::string_view::npos &&
         text.find_first_not_of(inside) == std::string_view::npos && text.back() != ' ' &&
         !is_reserved;
}

std::string yaml_string(std::string_view text) {
  if (is_plain_yaml(text)) return std::string(text);
  const bool control = std::any_of(text.begin(), text.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  const bool single = !control && text.find('"') != std::string_view::npos &&
                      text.find('\'') == std::string_view::npos;
  return single ? "'" + std::string(text) + "'" : quoted(text);
}

void append_yaml(const Node& node, std::size_t indentation, std::string& out);

/// A value behind `name:` or `-`: on the same line, or as a block below.
void append_yaml_value(const Node& node, std::size_t indentation, std::string& out) {
  const bool block = !node.members.empty() || !node.items.empty();
  if (block) {
    out += '\n';
    append_yaml(node, indentation, out);
  } else {
    out += ' ';
    append_yaml(node, 0, out);
    out += '\n';
  }
}

void append_yaml(const Node& node, std::size_t indentation, std::string& out) {
  const std::string margin(indentation, ' ');
  for (const Member& member : node.members) {
    out += margin + yaml_string(member.key.decoded()) + ':';
    append_yaml_value(member.value, indentation + 2, out);
  }
  for (const Node& item : node.items) {
    std::string lines;
    append_yaml_value(item, indentation + 2, lines);
    const std::size_t text = lines.find_first_not_of(" \n");
    out += margin + "- " + lines.substr(text);
  }
  if (!node.members.empty() || !node.items.empty()) return;
  if (node.kind == Kind::string) {
    out += yaml_string(node.text.decoded());
  } else {
    append_json(node, out);
  }
}

}  // namespace

std::string to_json(const Node& node) {
  std::string out;
  append_json(node, out);
  return out;
}

std::string to_indented_json(const Node& node) {
  std::string out;
  append_indented_json(node, 0, out);
  return out + '\n';
}

std::string to_yaml(const Node& node) {
  std::string out;
  append_yaml(node, 0, out);
  if (out.empty() || out.back() != '\n') out += '\n';
  return out;
}

Node merge_patch(Node target, const Node& patch) {
  if (patch.kind != Kind::mapping) return patch;
  if (target.kind != Kind::mapping) target = Node{.kind = Kind::mapping};
  for (const Member& change : patch.members) {
    const std::string& name = change.key.decoded();
    auto& members = target.members;
    const auto is_meant = [&](const Member& member) { return member.key.decoded() == name; };
    const auto found = std::find_if(members.rbegin(), members.rend(), is_meant);
    if (change.value.kind == Kind::null) {
      std::erase_if(members, is_meant);
    } else if (found != members.rend()) {
      found->value = merge_patch(std::move(found->value), change.value);
    } else {
      members.push_back({change.key, merge_patch(Node(), change.value)});
    }
  }
  return target;
}

}  // namespace jtlint
