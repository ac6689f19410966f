#include "dialect/json_text.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <string>
#include <string_view>

namespace jtlint {
namespace {

bool is_plain(char c) {
  return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20;
}

std::string escape_of(char c) {
  if (c == '"' || c == '\\') return {'\\', c};
  return fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
}

class Writer {
 public:
  void write(const Node& node) {
    if (node.kind == Kind::mapping) return write_mapping(node);
    if (node.kind == Kind::sequence) return write_sequence(node);
    if (node.kind == Kind::string) return write_string(node.text, node.span);
    const bool known = node.kind == Kind::number || node.kind == Kind::boolean;
    text_.append_encoded(known ? literal(node) : "null", node.span);
  }

  Text text() && { return std::move(text_); }

 private:
  /// YAML also writes `True`.
  static std::string literal(const Node& node) {
    const std::string& written = node.text.decoded();
    if (node.kind == Kind::number) return written;
    return written.starts_with('t') || written.starts_with('T') ? "true" : "false";
  }

  void mark(std::string_view sign, std::size_t place) {
    text_.append_encoded(sign, {place, place});
  }

  void write_mapping(const Node& node) {
    mark("{", node.span.begin);
    for (const Member& member : node.members) {
      if (&member != &node.members.front()) mark(",", member.value.key_span.begin);
      write_string(member.key, member.value.key_span);
      mark(":", member.value.key_span.end);
      write(member.value);
    }
    mark("}", node.span.end);
  }

  void write_sequence(const Node& node) {
    mark("[", node.span.begin);
    for (const Node& item : node.items) {
      if (&item != &node.items.front()) mark(",", item.span.begin);
      write(item);
    }
    mark("]", node.span.end);
  }

  void write_string(const Text& string, Span span) {
    const std::string_view characters = string.decoded();
    mark("\"", span.begin);
    for (std::size_t at = 0; at < characters.size();) {
      const auto* const end = std::find_if_not(characters.begin() + at, characters.end(), is_plain);
      const auto run = static_cast<std::size_t>(end - characters.begin());
      if (run > at) write_run(string, {at, run});
      if (run < characters.size()) {
        text_.append_encoded(escape_of(characters[run]), string.source_span({run, run + 1}));
      }
      at = run + 1;
    }
    mark("\"", span.end);
  }

  void write_run(const Text& string, Span run) {
    const Span source = string.source_span(run);
    const std::string_view characters = string.decoded();
    const std::string_view bytes = characters.substr(run.begin, run.size());
    if (source.size() == run.size()) return text_.append_verbatim(bytes, source.begin);
    text_.append_encoded(bytes, source);
  }

  Text text_;
};

}  // namespace

Text json_text(const Node& root) {
  Writer writer;
  writer.write(root);
  return std::move(writer).text();
}

}  // namespace jtlint
