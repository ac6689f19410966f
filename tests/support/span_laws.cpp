#include "support/span_laws.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "parse/json.h"
#include "parse/yaml.h"
#include "support/printable.h"
#include "support/random_tree.h"
#include "support/utf8.h"

namespace jtlint::test {
namespace {

using Lines = std::vector<std::string>;

std::string shown(Span span) {
  return fmt::format("{}-{}", span.begin, span.end);
}

class Comparison {
 public:
  Lines lines;

  void compare(const Node& written, const Node& read) {
    const std::string pointer = json_pointer(read);
    if (written.kind != read.kind) {
      return add(pointer, "is", with_article(read.kind), with_article(written.kind));
    }
    const bool has_text = written.kind != Kind::null;
    if (has_text && written.text.decoded() != read.text.decoded()) {
      add(pointer, "reads", printable(read.text.decoded()), printable(written.text.decoded()));
    }
    compare_spans(pointer, "stands at", written.span, read.span);
    compare_spans(pointer, "has its name at", written.key_span, read.key_span);
    compare_children(pointer, written, read);
  }

 private:
  void add(const std::string& pointer, std::string_view what, std::string_view got,
           std::string_view expected) {
    lines.push_back(fmt::format("{} {} <{}>, not <{}>", pointer, what, got, expected));
  }

  void compare_spans(const std::string& pointer, std::string_view what, Span written, Span read) {
    if (read != written) add(pointer, what, shown(read), shown(written));
  }

  void compare_children(const std::string& pointer, const Node& written, const Node& read) {
    if (written.items.size() != read.items.size() ||
        written.members.size() != read.members.size()) {
      const std::size_t had = written.items.size() + written.members.size();
      const std::size_t has = read.items.size() + read.members.size();
      return add(pointer, "holds", std::to_string(has), std::to_string(had));
    }
    for (std::size_t i = 0; i < read.items.size(); ++i) compare(written.items[i], read.items[i]);
    for (std::size_t i = 0; i < read.members.size(); ++i) {
      const std::string& name = read.members[i].key.decoded();
      const std::string& expected = written.members[i].key.decoded();
      if (name != expected) add(pointer, "has the name", printable(name), printable(expected));
      compare(written.members[i].value, read.members[i].value);
    }
  }
};

class Laws {
 public:
  Laws(std::string_view bytes, bool exact) : bytes_(bytes), exact_(exact) {}

  Lines lines;

  void check(const Node& node) {
    seen_.insert(node.span);
    check_place(node, node.span);
    if (node.kind == Kind::string) check_characters(node, node.text, node.span);
    std::size_t behind = node.span.begin;
    for (const Node& item : node.items) check_child(item, behind);
    for (const Member& member : node.members) {
      const Span name = member.value.key_span;
      check_place(member.value, name);
      const bool merged = !seen_.insert(name).second;
      if (!merged) pass(member.value, name, behind);
      const bool alias = bytes_.substr(name.begin, 1) == "*";
      const bool elsewhere = alias || is_collection(member.key, name);
      if (!elsewhere) check_characters(member.value, member.key, name);
      check_child(member.value, behind);
    }
    const bool collection = !node.items.empty() || !node.members.empty();
    if (exact_ && collection && behind > node.span.end)
      add(node, "ends before its children", node.span);
  }

 private:
  void add(const Node& node, std::string_view what, Span span) {
    lines.push_back(fmt::format("{} {}: {}", json_pointer(node), what, shown(span)));
  }

  bool is_boundary(std::size_t offset) const {
    return utf8::code_point_start(bytes_, offset) == offset;
  }

  void check_place(const Node& node, Span span) {
    if (span.begin > span.end || span.end > bytes_.size()) return add(node, "is outside", span);
    const bool whole = is_boundary(span.begin) && is_boundary(span.end);
    if (!whole) add(node, "cuts a code point", span);
  }

  /// A copy that an alias makes stands where its anchor does: no other value stands twice.
  void check_child(const Node& node, std::size_t& behind) {
    const bool copy = seen_.contains(node.span);
    if (!copy) pass(node, node.span, behind);
    check(node);
  }

  void pass(const Node& node, Span span, std::size_t& behind) {
    if (!exact_) return;
    if (span.begin < behind) add(node, "overlaps what stands before it", span);
    behind = std::max(behind, span.end);
  }

  void check_characters(const Node& node, const Text& text, Span whole) {
    if (!exact_) return;
    const Span start = text.source_span({0, 0});
    const bool inside = whole.begin <= start.begin && start.begin <= whole.end;
    if (!inside) return add(node, "begins outside of it", start);
    std::size_t offset = 0;
    std::size_t behind = whole.begin;
    for (const std::string& character : characters_of(text.decoded())) {
      const Span place = text.source_span({offset, offset + character.size()});
      offset += character.size();
      check_place(node, place);
      if (place.begin < behind || place.end > whole.end) {
        return add(node, "has a character outside of it", place);
      }
      behind = place.begin;
      if (!spells(bytes_.substr(place.begin, place.size()), character)) {
        return add(node, "has a character that stands elsewhere", place);
      }
    }
  }

  /// Whether a name is a list or an object, which is known by what it is in JSON.
  bool is_collection(const Text& name, Span whole) const {
    constexpr std::string_view scalars = "\"'|>";
    const std::string_view begin = bytes_.substr(whole.begin, 1);
    const bool json = name.decoded().starts_with('[') || name.decoded().starts_with('{');
    return json && !begin.empty() && scalars.find(begin[0]) == std::string_view::npos;
  }

  /// Whether bytes of a scalar are a way to write a character: as it is, escaped, or folded.
  static bool spells(std::string_view bytes, const std::string& character) {
    if (bytes == character) return true;
    if (bytes == "''") return character == "'";
    if (bytes.substr(0, 1) == "\\") return is_escape(bytes, character);
    const bool space = bytes.find_first_not_of(" \t\r\n") == std::string_view::npos;
    const bool line_break = bytes.find_first_of("\r\n") != std::string_view::npos;
    return space && line_break && (character == " " || character == "\n");
  }

  static bool is_escape(std::string_view bytes, const std::string& character) {
    const std::string quoted = "\"" + std::string(bytes) + "\"";
    const auto json = parse_json(quoted);
    if (json) return (*json)->text.decoded() == character;
    const auto yaml = parse_yaml(quoted);
    if (!yaml) return false;
    const std::string& decoded = yaml->front()->text.decoded();
    return decoded == character || decoded.find(character) != std::string::npos;
  }

  std::string_view bytes_;
  bool exact_;
  std::set<Span> seen_;
};

}  // namespace

Lines differences(const Node& written, const Node& read) {
  Comparison comparison;
  comparison.compare(written, read);
  return comparison.lines;
}

Lines broken_laws(const Node& root, std::string_view bytes, bool exact) {
  Laws laws(bytes, exact);
  laws.check(root);
  return laws.lines;
}

}  // namespace jtlint::test
