#include "check/example_text.h"

#include <fmt/format.h>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "document/node_text.h"
#include "parse/json.h"
#include "parse/yaml.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

/// A string that a rule file does not write out: the character before its "…" is repeated until
/// there are `size` characters.
struct Stretched {
  std::string before;  ///< with the first such character
  std::string after;
  std::size_t size;

  std::string in_full() const {
    const std::size_t begin = utf8::code_point_start(before, before.size() - 1);
    const std::string character = before.substr(begin);
    std::string text = before;
    for (std::size_t count = utf8::count(before + after); count < size; ++count) text += character;
    return text + after;
  }

  std::string in_short() const {
    return fmt::format("{}… ({} characters in all){}", before, size, after);
  }
};

/// What `{stretch: TEXT, to: SIZE}` means.
std::optional<Stretched> stretched(const Node& node) {
  constexpr std::string_view ellipsis = "…";
  const Node* pattern = node.find("stretch");
  const Node* size = node.find("to");
  if (pattern == nullptr || size == nullptr) return std::nullopt;
  const std::string& text = pattern->text.decoded();
  const std::size_t at = text.find(ellipsis);
  if (at == std::string::npos || at == 0) throw std::logic_error("nothing to stretch in " + text);
  return Stretched{text.substr(0, at), text.substr(at + ellipsis.size()),
                   std::stoul(size->text.decoded())};
}

/// A fragment in which every string that is to be stretched is `written`, in full or in short.
Node with_strings(Node node, std::string (Stretched::*written)() const) {
  if (const auto string = stretched(node)) {
    return {.kind = Kind::string, .text = Text(((*string).*written)())};
  }
  for (Node& item : node.items) item = with_strings(std::move(item), written);
  for (Member& member : node.members) {
    member.value = with_strings(std::move(member.value), written);
  }
  return node;
}

Tree fragment_tree(const Example& example) {
  auto tree = parse_json(example.fragment);
  if (!tree) throw std::logic_error("a rule example is broken: " + tree.error().message);
  return std::move(*tree);
}

/// What the service adds to a template that it describes.
constexpr std::string_view added = R"({
  "jobTemplateArn": "arn:aws:iot:eu-west-1:123456789012:jobtemplate/gateway-firmware",
  "createdAt": 1795373070.8
})";

/// The record of a template, which a fragment is merged into, and of the `facts` of that.
Node record_of(const Node& base, const Node& fragment) {
  const auto described = parse_json(added);
  Node own = fragment;
  std::erase_if(own.members, [](const Member& member) { return member.key.decoded() == "facts"; });
  Node record{.kind = Kind::mapping};
  add_member(record, Text("describe"), merge_patch(merge_patch(**described, base), own));
  add_member(record, Text("region"), {.kind = Kind::string, .text = Text("eu-west-1")});
  add_member(record, Text("account"), {.kind = Kind::string, .text = Text("123456789012")});
  add_member(record, Text("facts"), *fragment.find("facts"));
  return record;
}

}  // namespace

std::string example_text(const Example& example, const Catalogue& catalogue) {
  if (!example.text.empty()) return example.text;
  const auto base = parse_yaml(catalogue.base_template());
  if (!base) throw std::logic_error("the base template is broken: " + base.error().message);
  const Node fragment = with_strings(*fragment_tree(example), &Stretched::in_full);
  if (fragment.find("facts") != nullptr) return to_yaml(record_of(*base->front(), fragment));
  return to_yaml(merge_patch(*base->front(), fragment));
}

std::string example_excerpt(const Example& example) {
  if (!example.text.empty()) return example.text;
  return to_yaml(with_strings(*fragment_tree(example), &Stretched::in_short));
}

}  // namespace jtlint
