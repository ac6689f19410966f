#include "check/lens.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "check/lens_reading.h"
#include "check/partial_json.h"
#include "parse/json.h"

namespace jtlint {
namespace {

Node string_in(const Text& text, Span place) {
  return {.kind = Kind::string, .span = text.source_span(place), .text = text.slice(place)};
}

Node list_of(const LensPart& part, const Text& text) {
  Node list{.kind = part.unknown ? Kind::opaque : Kind::sequence,
            .span = text.source_span(part.place)};
  for (const Span& item : part.items) list.items.push_back(string_in(text, item));
  return list;
}

Node node_of(const LensPart& part, const Text& text) {
  if (part.is_list) return list_of(part, text);
  Node node = string_in(text, part.place);
  if (!part.says.empty()) {
    node.text = {};
    node.text.append_encoded(part.says, node.span);
  }
  if (part.unknown || node.text.has_unknown()) node.kind = Kind::opaque;
  return node;
}

/// A record has the text that it was read from, for messages that quote it.
Node node_of(const LensRecord& record, std::span<const LensPart> parts, const Text& text) {
  Node node = string_in(text, record.whole);
  node.kind = Kind::mapping;
  for (const LensPart& part : parts) {
    node.members.push_back({Text(std::string(part.name)), node_of(part, text)});
  }
  return node;
}

Tree tree_of(const LensReading& reading, const Text& text) {
  std::vector<Node> records;
  std::span<const LensPart> rest = reading.parts;
  for (const LensRecord& record : reading.records) {
    records.push_back(node_of(record, rest.first(record.parts), text));
    rest = rest.subspan(record.parts);
  }
  if (!reading.is_list) return make_tree(std::move(records.front()));
  Node list{.kind = Kind::sequence, .span = text.source_span({0, text.decoded().size()})};
  list.items = std::move(records);
  if (reading.open) list.items.push_back({.kind = Kind::opaque, .span = list.span});
  return make_tree(std::move(list));
}

Tree read_json(const Text& text) {
  if (text.has_unknown()) return read_partial_json(text);
  auto tree = parse_embedded_json(text);
  return tree ? std::move(*tree) : nullptr;
}

Tree read_text(Lens lens, const Text& text) {
  if (lens == Lens::json) return read_json(text);
  LensReading reading;
  return read_through(lens, text.decoded(), reading) ? tree_of(reading, text) : nullptr;
}

/// In the order of `Lens`.
constexpr std::array<std::string_view, 4> names = {"json", "arn", "placeholders", "s3-url"};

}  // namespace

std::optional<Lens> lens_from(std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<Lens>(i);
  }
  return std::nullopt;
}

std::vector<std::string> lens_names() {
  return {names.begin(), names.end()};
}

std::size_t Lenses::enter(const Path&, Value&) {
  return 0;
}

bool Lenses::is_known_in_part(const Value& value) {
  const bool opaque = value.kind() == Kind::opaque && value.located_text() != nullptr;
  return opaque && value.located_text()->has_unknown();
}

Value TreeLenses::facts() {
  static const Node unknown{.kind = Kind::opaque};
  return model_.value(facts_ == nullptr ? unknown : *facts_);
}

Value TreeLenses::read(Lens lens, const Value& string) {
  const bool in_part = is_known_in_part(string);
  const bool too_long = string.text().size() > longest_reading;
  if (in_part && (too_long || (lens != Lens::json && lens != Lens::placeholders))) return string;
  if ((string.kind() != Kind::string && !in_part) || too_long) return {};
  const auto key = std::make_pair(string.handle(), lens);
  auto known = readings_.find(key);
  if (known == readings_.end()) {
    const Text* located = string.located_text();
    Tree tree = read_text(lens, located ? *located : Text(std::string(string.text())));
    known = readings_.emplace(key, Reading{std::move(tree), lens, &NodeModel::node(string)}).first;
    if (known->second.tree) by_root_[known->second.tree.get()] = &known->second;
  }
  const Tree& tree = known->second.tree;
  if (tree == nullptr) return in_part ? string : Value();
  return model_.value(*tree);
}

Verdict TreeLenses::once(const void* key, FunctionRef<Verdict()> ask) {
  const auto known = verdicts_.find(key);
  if (known != verdicts_.end()) return known->second;
  return verdicts_.emplace(key, ask()).first->second;
}

const Node* TreeLenses::host_of(const Node& root) const {
  const auto reading = by_root_.find(&root);
  return reading == by_root_.end() ? nullptr : reading->second->host;
}

bool TreeLenses::is_document(const Node& root) const {
  const auto reading = by_root_.find(&root);
  return reading != by_root_.end() && reading->second->lens == Lens::json;
}

}  // namespace jtlint
