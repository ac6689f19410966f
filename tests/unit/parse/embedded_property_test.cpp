#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/node_text.h"
#include "parse/json.h"
#include "parse/parse.h"
#include "parse/yaml.h"
#include "support/catch.h"
#include "support/documents.h"
#include "support/json_writer.h"
#include "support/random_tree.h"
#include "support/yaml_writer.h"

// Random JSON in a string of random JSON in a string of a random file. The bytes of the file where
// a part of the inner documents is said to stand spell that part, through every layer of escapes.

using jtlint::Kind;
using jtlint::Member;
using jtlint::Node;
using jtlint::parse_json;
using jtlint::Text;
using jtlint::Tree;
using jtlint::test::Random;
using jtlint::test::Written;

namespace {

using Lines = std::vector<std::string>;

/// `{"document": text}`
Node holder_of(const std::string& text) {
  Node string{.kind = Kind::string};
  string.text = Text(text);
  Node holder{.kind = Kind::mapping};
  holder.members.push_back({Text("document"), std::move(string)});
  return holder;
}

std::optional<std::string> json_text(std::string_view quoted) {
  const auto tree = parse_json(quoted);
  if (!tree || (*tree)->kind != Kind::string) return std::nullopt;
  return (*tree)->text.decoded();
}

std::optional<std::string> yaml_text(std::string_view quoted) {
  const auto trees = jtlint::parse_yaml(quoted);
  if (!trees || trees->size() != 1) return std::nullopt;
  return trees->front()->text.decoded();
}

/// A file that holds documents within documents.
class Nest {
 public:
  explicit Nest(Random& random) {
    const Node innermost = jtlint::test::random_tree(random);
    const Node middle = holder_of(write_json(innermost, random).bytes);
    const Node outer = holder_of(write_json(middle, random).bytes);
    json_ = random.one_in(2);
    bytes = json_ ? write_json(outer, random).bytes : write_yaml({outer}, random).bytes;
  }

  std::string bytes;

  Lines faults() {
    const auto outer =
        jtlint::test::documents(bytes, json_ ? jtlint::Notation::json : jtlint::Notation::yaml);
    if (!outer.front()) return {outer.front().error().message};
    host_ = (*outer.front())->find("document");
    const auto middle = parse_embedded_json(host_->text);
    if (!middle) return {"middle: " + middle.error().message};
    check(**middle, 1);
    const auto inner = parse_embedded_json((*middle)->find("document")->text);
    if (!inner) return {"inner: " + inner.error().message};
    check(**inner, 2);
    return std::move(faults_);
  }

 private:
  void check(const Node& node, std::size_t depth) {
    const auto spelled = read_through(node.span, depth);
    if (!spelled && is_quoted()) fault(node, depth, "has bytes that spell nothing");
    const auto alone = parse_json(spelled.value_or(to_json(node)));
    const bool same = alone && to_json(**alone) == to_json(node);
    if (!same) fault(node, depth, "has bytes that spell something else");
    if (node.kind == Kind::string) check_characters(node, depth);
    for (const Node& item : node.items) check(item, depth);
    for (const Member& member : node.members) check(member.value, depth);
  }

  void check_characters(const Node& node, std::size_t depth) {
    std::size_t offset = 0;
    for (const std::string& character : jtlint::test::characters_of(node.text.decoded())) {
      const jtlint::Span place = node.text.source_span({offset, offset + character.size()});
      offset += character.size();
      const auto spelled = read_through(place, depth);
      if (!spelled) continue;
      if (json_text('"' + *spelled + '"') != character) fault(node, depth, "has lost " + character);
    }
  }

  /// What bytes of the file spell at a depth, or nothing where they cannot be read by themselves:
  /// a part of a scalar without quotes only in one line.
  std::optional<std::string> read_through(jtlint::Span span, std::size_t depth) const {
    const std::string part = bytes.substr(span.begin, span.size());
    std::optional<std::string> text = part;
    if (is_quoted()) {
      const std::string quote(1, bytes[host_->span.begin]);
      text = json_ ? json_text(quote + part + quote) : yaml_text(quote + part + quote);
    } else if (part.find('\n') != std::string::npos) {
      return std::nullopt;
    }
    return depth == 1 || !text ? text : json_text('"' + *text + '"');
  }

  bool is_quoted() const {
    const char first = bytes[host_->span.begin];
    return first == '"' || first == '\'';
  }

  void fault(const Node& node, std::size_t depth, const std::string& what) {
    faults_.push_back(std::to_string(depth) + ": " + json_pointer(node) + " " + what);
  }

  bool json_ = false;
  const Node* host_ = nullptr;
  Lines faults_;
};

}  // namespace

TEST_CASE("documents in strings keep their places in the file") {
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    Random random(seed);
    Nest nest(random);
    UNSCOPED_INFO("seed " << seed << ":\n" << nest.bytes);
    REQUIRE(nest.faults() == Lines{});
  }
}
