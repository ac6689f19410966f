#include "document/json_text.h"

#include <fmt/format.h>
#include <string>
#include <string_view>

namespace jtlint {
namespace {

/// A character as a JSON string has it; empty if that is as it is.
std::string escaped(char c) {
  if (c == '"') return "\\\"";
  if (c == '\\') return "\\\\";
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 ? fmt::format("\\u{:04x}", byte) : "";
}

class Writer {
 public:
  Text take() { return std::move(text_); }

  void append(const Node& node) {
    const Site* site = node.site.get();
    const auto outer = use_;
    if (site != nullptr && site->use) use_ = site->use;
    append_value(node);
    use_ = outer;
  }

 private:
  void append_value(const Node& node) {
    switch (node.kind) {
      case Kind::opaque:
        return opaque(node);
      case Kind::null:
        return word("null", node.span);
      case Kind::boolean:
      case Kind::number:
        return word(node.text.decoded(), node.span);
      case Kind::string:
        return string(node.text, node.span);
      case Kind::sequence:
        return items(node);
      case Kind::mapping:
        return members(node);
    }
  }

  /// A text may be known in part.
  void opaque(const Node& node) {
    if (node.text.has_unknown()) return string(node.text, node.span);
    Text unknown;
    unknown.append_unknown(node.span);
    string(unknown, node.span);
  }

  void items(const Node& node) {
    word("[", {node.span.begin, node.span.begin});
    for (const Node& item : node.items) {
      if (&item != &node.items.front()) word(",", {item.span.begin, item.span.begin});
      append(item);
    }
    word("]", {node.span.end, node.span.end});
  }

  void members(const Node& node) {
    word("{", {node.span.begin, node.span.begin});
    for (const Member& member : node.members) {
      const Span name = member.value.key_span;
      if (&member != &node.members.front()) word(",", {name.begin, name.begin});
      string(member.key, name);
      word(":", {name.end, name.end});
      append(member.value);
    }
    word("}", {node.span.end, node.span.end});
  }

  void string(const Text& value, Span place) {
    word("\"", {place.begin, place.begin});
    const std::string& decoded = value.decoded();
    std::size_t done = 0;
    for (std::size_t i = 0; i < decoded.size(); ++i) {
      const std::string escape = escaped(decoded[i]);
      if (escape.empty()) continue;
      append_part(value, {done, i});
      word(escape, value.source_span({i, i + 1}));
      done = i + 1;
    }
    append_part(value, {done, decoded.size()});
    word("\"", {place.end, place.end});
  }

  void append_part(const Text& value, Span part) {
    if (part.empty()) return;
    if (use_) {
      word(std::string_view(value.decoded()).substr(part.begin, part.size()), *use_);
    } else {
      text_.append(value.slice(part));
    }
  }

  void word(std::string_view word, Span place) { text_.append_encoded(word, use_.value_or(place)); }

  Text text_;
  std::optional<Span> use_;  ///< the place of all of a value that is written elsewhere
};

}  // namespace

Text json_text(const Node& node) {
  Writer writer;
  writer.append(node);
  return writer.take();
}

}  // namespace jtlint
