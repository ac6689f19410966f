#include "support/json_writer.h"

#include <fmt/format.h>
#include <string_view>
#include <utility>

#include "support/random_tree.h"
#include "support/utf8.h"

namespace jtlint::test {
namespace {

class JsonWriter {
 public:
  explicit JsonWriter(Random& random) : random_(random) {}

  Written written(const Node& tree) {
    Written result;
    if (random_.one_in(4)) bytes_ += "\xEF\xBB\xBF";
    space();
    result.documents.push_back(value(tree));
    space();
    result.bytes = std::move(bytes_);
    return result;
  }

 private:
  void space() {
    static const std::vector<std::string> spaces = {" ", "\t", "\n", "\r\n", "\r"};
    while (random_.one_in(3)) bytes_ += random_.one_of(spaces);
  }

  Node value(const Node& node) {
    Node written{.kind = node.kind, .span = {bytes_.size(), 0}, .text = node.text};
    if (node.kind == Kind::sequence) {
      array(node, written);
    } else if (node.kind == Kind::mapping) {
      object(node, written);
    } else if (node.kind == Kind::string) {
      string(node.text.decoded());
    } else {
      bytes_ += node.kind == Kind::null ? "null" : node.text.decoded();
    }
    written.span.end = bytes_.size();
    return written;
  }

  void array(const Node& node, Node& written) {
    bytes_ += '[';
    space();
    for (const Node& item : node.items) {
      if (!written.items.empty()) separate();
      written.items.push_back(value(item));
      space();
    }
    bytes_ += ']';
  }

  void object(const Node& node, Node& written) {
    bytes_ += '{';
    space();
    for (const Member& member : node.members) {
      if (!written.members.empty()) separate();
      const std::size_t begin = bytes_.size();
      string(member.key.decoded());
      const Span key_span{begin, bytes_.size()};
      space();
      bytes_ += ':';
      space();
      Node inner = value(member.value);
      inner.key_span = key_span;
      written.members.push_back({member.key, std::move(inner)});
      space();
    }
    bytes_ += '}';
  }

  void separate() {
    bytes_ += ',';
    space();
  }

  void string(std::string_view text) {
    bytes_ += '"';
    for (const std::string& character : characters_of(text)) bytes_ += spelled(character);
    bytes_ += '"';
  }

  std::string spelled(const std::string& character) {
    constexpr std::string_view plain = "\b\f\n\r\t\"\\/";
    constexpr std::string_view letters = "bfnrt\"\\/";
    const std::size_t simple = plain.find(character);
    const bool control = static_cast<unsigned char>(character[0]) < 0x20;
    const bool must = control || character == "\"" || character == "\\";
    if (!must && !random_.one_in(4)) return character;
    if (character.size() == 1 && simple != std::string_view::npos && !random_.one_in(3)) {
      return {'\\', letters[simple]};
    }
    const char32_t code_point = utf8::decode(character).code_point;
    if (code_point < 0x10000) return unit(code_point);
    const char32_t rest = code_point - 0x10000;
    return unit(0xD800 + (rest >> 10U)) + unit(0xDC00 + (rest & 0x3FFU));
  }

  std::string unit(char32_t value) {
    const auto number = static_cast<unsigned>(value);
    return random_.one_in(2) ? fmt::format("\\u{:04x}", number) : fmt::format("\\u{:04X}", number);
  }

  Random& random_;
  std::string bytes_;
};

}  // namespace

Written write_json(const Node& tree, Random& random) {
  return JsonWriter(random).written(tree);
}

}  // namespace jtlint::test
