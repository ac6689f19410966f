#include "check/lens.h"

#include <algorithm>
#include <array>

#include "check/grammar/arn.h"
#include "check/grammar/placeholders.h"
#include "check/grammar/s3_url.h"
#include "parse/json.h"

namespace jtlint {
namespace {

/// Builds a record from parts of a text.
class Record {
 public:
  explicit Record(const Text& text, Span whole) : text_(text) {
    node_.kind = Kind::mapping;
    node_.span = text.source_span(whole);
  }

  void add(std::string name, std::optional<Span> part) {
    if (!part) return;
    add(std::move(name), text_.slice(*part), *part);
  }

  void add(std::string name, Text value, Span part, Kind kind = Kind::string) {
    Node node{.kind = kind, .span = text_.source_span(part), .text = std::move(value)};
    node_.members.push_back({Text(std::move(name)), std::move(node)});
  }

  Node node() && { return std::move(node_); }

 private:
  const Text& text_;
  Node node_;
};

Tree read_arn(const Text& text) {
  const auto arn = split_arn(text.decoded());
  if (!arn) return nullptr;
  Record record(text, {0, text.decoded().size()});
  record.add("partition", arn->partition);
  record.add("service", arn->service);
  record.add("region", arn->region);
  record.add("account", arn->account);
  record.add("resource", arn->resource);
  record.add("id", arn->resource_id);
  record.add("package", arn->package);
  record.add("version", arn->version);
  return make_tree(std::move(record).node());
}

Tree read_placeholder_list(const Text& text) {
  Node list{.kind = Kind::sequence, .span = text.source_span({0, text.decoded().size()})};
  for (const Placeholder& each : read_placeholders(text.decoded()).placeholders) {
    Record record(text, each.whole);
    Text kind;
    kind.append_encoded(kind_name(each.kind), text.source_span(each.whole));
    record.add("kind", std::move(kind), each.whole);
    record.add("url", each.url);
    record.add("package", each.package);
    record.add("version", each.version);
    record.add("attribute", each.attribute);
    record.add("parameter", each.parameter);
    list.items.push_back(std::move(record).node());
  }
  return make_tree(std::move(list));
}

Tree read_s3_url(const Text& text) {
  const auto url = split_s3_url(text.decoded());
  if (!url) return nullptr;
  Record record(text, {0, text.decoded().size()});
  const auto add = [&](std::string name, const std::optional<Span>& part) {
    if (!part || part->empty()) return;
    const Kind kind = holds_placeholder(*url, *part) ? Kind::opaque : Kind::string;
    record.add(std::move(name), text.slice(*part), *part, kind);
  };
  add("scheme", url->scheme);
  add("host", url->host);
  add("bucket", url->bucket);
  add("key", url->key);
  add("region", url->region);
  return make_tree(std::move(record).node());
}

Tree read_json(const Text& text) {
  auto tree = parse_embedded_json(text);
  return tree ? std::move(*tree) : nullptr;
}

struct LensInfo {
  std::string_view name;
  Tree (*read)(const Text&);  ///< null where the text does not read so
};

/// In the order of `Lens`.
constexpr std::array<LensInfo, 4> lenses = {{
    {"json", read_json},
    {"arn", read_arn},
    {"placeholders", read_placeholder_list},
    {"s3-url", read_s3_url},
}};

}  // namespace

std::optional<Lens> lens_from(std::string_view name) {
  for (std::size_t i = 0; i < lenses.size(); ++i) {
    if (lenses[i].name == name) return static_cast<Lens>(i);
  }
  return std::nullopt;
}

std::vector<std::string> lens_names() {
  std::vector<std::string> names;
  for (const LensInfo& lens : lenses) names.emplace_back(lens.name);
  return names;
}

Value Lenses::read(Lens lens, const Value& string) {
  if (string.kind() != Kind::string || string.text().size() > longest_reading) return {};
  const auto key = std::make_pair(string.handle(), lens);
  auto known = readings_.find(key);
  if (known == readings_.end()) {
    const auto read_text = lenses[static_cast<std::size_t>(lens)].read;
    const Text* located = string.located_text();
    Tree tree = located ? read_text(*located) : read_text(Text(std::string(string.text())));
    known = readings_.emplace(key, Reading{std::move(tree), lens, &NodeModel::node(string)}).first;
    if (known->second.tree) by_root_[known->second.tree.get()] = &known->second;
  }
  const Tree& tree = known->second.tree;
  return tree ? model_.value(*tree) : Value();
}

const Node* Lenses::host_of(const Node& root) const {
  const auto reading = by_root_.find(&root);
  return reading == by_root_.end() ? nullptr : reading->second->host;
}

bool Lenses::is_document(const Node& root) const {
  const auto reading = by_root_.find(&root);
  return reading != by_root_.end() && reading->second->lens == Lens::json;
}

}  // namespace jtlint
