#include "check/lens.h"

#include <algorithm>
#include <array>

#include "check/grammar/arn.h"
#include "check/grammar/placeholders.h"
#include "check/grammar/s3_url.h"
#include "check/partial_json.h"
#include "parse/json.h"

namespace jtlint {
namespace {

/// Builds a record from parts of a text.
class Record {
 public:
  explicit Record(const Text& text, Span whole) : text_(text) {
    node_.kind = Kind::mapping;
    node_.span = text.source_span(whole);
    node_.text = text.slice(whole);  // for messages that quote the record
  }

  void add(std::string name, std::optional<Span> part) {
    if (!part) return;
    add(std::move(name), text_.slice(*part), *part);
  }

  /// A member that stands for `part`, and does not say the same.
  void add(std::string name, std::string_view value, Span part) {
    Text text;
    text.append_encoded(value, text_.source_span(part));
    add(std::move(name), std::move(text), part);
  }

  void add(std::string name, Text value, Span part, Kind kind = Kind::string) {
    const Span span = text_.source_span(part);
    if (value.has_unknown()) kind = Kind::opaque;
    add(std::move(name), Node{.kind = kind, .span = span, .text = std::move(value)});
  }

  void add(std::string name, Node value) {
    node_.members.push_back({Text(std::move(name)), std::move(value)});
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

/// Every placeholder holds the text of those in it. None may stand in more than one other.
constexpr std::size_t deepest_placeholder = 8;

/// The names of the local placeholders that stand in the one at `index`.
Node locals_in(std::size_t index, const PlaceholderReading& reading, const Text& text) {
  const std::vector<Placeholder>& all = reading.placeholders;
  const Span whole = all[index].whole;
  Node list{.kind = Kind::sequence, .span = text.source_span(whole)};
  if (text.slice(whole).has_unknown()) list.kind = Kind::opaque;
  for (std::size_t i = index + 1; i < all.size() && all[i].whole.begin < whole.end; ++i) {
    const bool local = all[i].outer == index && all[i].kind == PlaceholderKind::local;
    if (!local) continue;
    const Span span = text.source_span(all[i].name);
    list.items.push_back({.kind = Kind::string, .span = span, .text = text.slice(all[i].name)});
  }
  return list;
}

/// Whether it depends on an unknown part of the text what kind of placeholder this is.
bool is_unclear(const Placeholder& each, const Text& text) {
  switch (each.kind) {
    case PlaceholderKind::unknown:
    case PlaceholderKind::undefined:
    case PlaceholderKind::malformed:
      return text.slice(each.whole).has_unknown();
    case PlaceholderKind::local:  // it belongs into another one
      return !each.outer && text.has_unknown();
    default:
      return false;
  }
}

Tree read_placeholder_list(const Text& text) {
  const Span whole = {0, text.decoded().size()};
  Node list{.kind = Kind::sequence, .span = text.source_span(whole)};
  const PlaceholderReading reading = read_placeholders(text.decoded());
  const std::vector<Placeholder>& all = reading.placeholders;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Placeholder& each = all[i];
    if (each.depth > deepest_placeholder || is_unclear(each, text)) continue;
    Record record(text, each.whole);
    record.add("kind", kind_name(each.kind), each.whole);
    if (each.outer) record.add("outer", kind_name(all[*each.outer].kind), each.whole);
    if (each.whole == whole) record.add("alone", "true", each.whole);
    record.add("name", each.name);
    record.add("url", each.url);
    record.add("package", each.package);
    record.add("version", each.version);
    record.add("attribute", each.attribute);
    record.add("parameter", each.parameter);
    if (each.kind == PlaceholderKind::s3_presigned_url_upload) {
      record.add("locals", locals_in(i, reading, text));
    }
    list.items.push_back(std::move(record).node());
  }
  if (text.has_unknown()) list.items.push_back({.kind = Kind::opaque, .span = list.span});
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
  if (text.has_unknown()) return read_partial_json(text);
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

bool Lenses::is_known_in_part(const Value& value) {
  const bool opaque = value.kind() == Kind::opaque && value.located_text() != nullptr;
  return opaque && value.located_text()->has_unknown();
}

Value Lenses::facts() const {
  static const Node unknown{.kind = Kind::opaque};
  return model_.value(facts_ == nullptr ? unknown : *facts_);
}

Value Lenses::read(Lens lens, const Value& string) {
  const bool in_part = is_known_in_part(string);
  const bool too_long = string.text().size() > longest_reading;
  if (in_part && (too_long || (lens != Lens::json && lens != Lens::placeholders))) return string;
  if ((string.kind() != Kind::string && !in_part) || too_long) return {};
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
  if (tree == nullptr) return in_part ? string : Value();
  return model_.value(*tree);
}

Verdict Lenses::once(const void* key, const std::function<Verdict()>& ask) {
  const auto known = verdicts_.find(key);
  if (known != verdicts_.end()) return known->second;
  return verdicts_.emplace(key, ask()).first->second;
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
