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

/// Makes trees of a reading, whose parts it takes one after the other.
class TreeMaker {
 public:
  TreeMaker(const LensReading& reading, const Text& text)
      : reading_(reading), text_(text), parts_(reading.parts), items_(reading.items) {}

  Tree make() {
    std::vector<Node> records;
    for (const LensRecord& record : reading_.records) records.push_back(node_of(record));
    if (!reading_.is_list) return make_tree(std::move(records.front()));
    Node list{.kind = Kind::sequence, .span = text_.source_span({0, text_.decoded().size()})};
    list.items = std::move(records);
    if (reading_.open) list.items.push_back({.kind = Kind::opaque, .span = list.span});
    return make_tree(std::move(list));
  }

 private:
  template <typename Each>
  static std::span<const Each> take(std::span<const Each>& rest, std::size_t count) {
    const auto taken = rest.first(count);
    rest = rest.subspan(count);
    return taken;
  }

  /// A record has the text that it was read from, for messages that quote it.
  Node node_of(const LensRecord& record) {
    Node node = string_in(text_, record.whole);
    node.kind = Kind::mapping;
    for (const LensPart& part : take(parts_, record.parts)) {
      node.members.push_back({Text(std::string(part.name.text())), node_of(part)});
    }
    return node;
  }

  Node node_of(const LensPart& part) {
    if (part.is_list) return list_of(part);
    Node node = string_in(text_, part.place);
    if (!part.says.empty()) {
      node.text = {};
      node.text.append_encoded(part.says, node.span);
    }
    if (part.unknown || node.text.has_unknown()) node.kind = Kind::opaque;
    return node;
  }

  Node list_of(const LensPart& part) {
    Node list{.kind = part.unknown ? Kind::opaque : Kind::sequence,
              .span = text_.source_span(part.place)};
    for (const Span& item : take(items_, part.items)) {
      list.items.push_back(string_in(text_, item));
    }
    return list;
  }

  const LensReading& reading_;
  const Text& text_;
  std::span<const LensPart> parts_;
  std::span<const Span> items_;
};

Tree read_json(const Text& text) {
  if (text.has_unknown()) return read_partial_json(text);
  auto tree = parse_embedded_json(text);
  return tree ? std::move(*tree) : nullptr;
}

Tree read_text(Lens lens, const Text& text) {
  if (lens == Lens::json) return read_json(text);
  LensReading reading;
  return read_through(lens, text.decoded(), reading) ? TreeMaker(reading, text).make() : nullptr;
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

std::shared_ptr<const CronReading> Lenses::cron(std::string_view text) {
  return crons_.of(text, read_cron);
}

std::optional<PlainCron> Lenses::plain_cron(std::string_view text) {
  return plain_cron_.of(text, jtlint::plain_cron);
}

std::shared_ptr<const std::optional<S3Url>> Lenses::s3_url(std::string_view text) {
  return s3_urls_.of(text, split_s3_url);
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
