#include "suppress/metadata.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <utility>

#include "support/printable.h"
#include "support/suggest.h"
#include "support/words.h"
#include "suppress/directive.h"
#include "suppress/expiry.h"

namespace jtlint {
namespace {

using Names = std::vector<std::string>;

/// Reads what one resource has noted for us.
class Reader {
 public:
  Reader(const Node& owner, std::size_t document, const std::shared_ptr<const Source>& source,
         Metadata& metadata)
      : owner_(json_pointer(owner)), document_(document), source_(source), metadata_(metadata) {}

  void read(const Member& member) {
    const Node& noted = member.value;
    if (member.key.decoded() != "jtlint") {
      refuse(noted.key_span, "this is written 'jtlint', in small letters", noted);
      return;
    }
    if (!is_object(noted, {"ignore"}, "'jtlint' holds 'ignore', a list of rules")) return;
    const Node* list = noted.find("ignore");
    if (list == nullptr) return fault(noted, "'jtlint' holds 'ignore', a list of rules");
    if (list->kind != Kind::sequence) return fault(*list, "'ignore' is a list of rules");
    if (list->items.empty()) return fault(*list, "this list names no rule");
    for (const Node& item : list->items) read_item(item);
  }

 private:
  /// An id by itself, or an object that says more.
  void read_item(const Node& item) {
    NotedIgnore noted{begin(item), owner_};
    if (item.kind == Kind::string) {
      if (add_rule(item, noted.ignore)) metadata_.ignores.push_back(std::move(noted));
      return;
    }
    const Names keys = {"rule", "reason", "until", "pointer"};
    if (!is_object(item, keys, "an ignore is the id of a rule, or an object with 'rule'")) return;
    const bool sound = read_rules(item, noted.ignore) && read_reason(item, noted.ignore) &&
                       read_until(item, noted.ignore) && read_pointer(item, noted);
    if (sound) metadata_.ignores.push_back(std::move(noted));
  }

  Ignore begin(const Node& item) const {
    Ignore ignore;
    ignore.source = source_;
    ignore.document = document_;
    ignore.span = item.span;
    ignore.pointer = json_pointer(item);
    return ignore;
  }

  bool read_rules(const Node& item, Ignore& ignore) {
    const Node* rule = item.find("rule");
    if (rule == nullptr) return refuse(item, "an ignore names its 'rule'");
    if (rule->kind != Kind::sequence) return add_rule(*rule, ignore);
    if (rule->items.empty()) return refuse(*rule, "this list names no rule");
    return std::all_of(rule->items.begin(), rule->items.end(),
                       [&](const Node& each) { return add_rule(each, ignore); });
  }

  bool add_rule(const Node& node, Ignore& ignore) {
    const std::string& id = node.text.decoded();
    if (node.kind != Kind::string || id.empty()) return refuse(node, "this is no id of a rule");
    if (id == "all" || id == "*" || id == "recommended") {
      return refuse(node, "name the rules: there is no ignoring of all at once");
    }
    ignore.rules.push_back({id, node.span});
    return true;
  }

  bool read_reason(const Node& item, Ignore& ignore) {
    const Node* reason = item.find("reason");
    if (reason == nullptr) return true;
    if (reason->kind != Kind::string) return refuse(*reason, "'reason' is a string");
    ignore.reason = shortened_reason(reason->text.decoded());
    return true;
  }

  bool read_until(const Node& item, Ignore& ignore) {
    const Node* until = item.find("until");
    if (until == nullptr) return true;
    const auto day = read_day(until->text.decoded());
    if (!day) return refuse(*until, day.error().message);
    ignore.until = *day;
    return true;
  }

  /// A pointer from the root of the document, as reports show it, or from the resource on.
  bool read_pointer(const Node& item, NotedIgnore& noted) {
    const Node* pointer = item.find("pointer");
    if (pointer == nullptr) return true;
    const std::string& text = pointer->text.decoded();
    if (pointer->kind != Kind::string || !text.starts_with('/')) {
      return refuse(*pointer, "'pointer' is a JSON Pointer such as /Properties/TimeoutConfig");
    }
    const bool whole = text.starts_with(owner_ + "/") && !owner_.empty();
    noted.covers = whole ? text : owner_ + text;
    return true;
  }

  bool is_object(const Node& node, const Names& keys, std::string_view form) {
    if (node.kind != Kind::mapping) return refuse(node, std::string(form));
    for (const Member& member : node.members) {
      const std::string& key = member.key.decoded();
      if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
      const auto near = nearest(key, keys);
      return refuse(member.value.key_span,
                    fmt::format("'{}' means nothing here{}", printable(key, 60),
                                near ? fmt::format("; did you mean {}?", *near) : ""),
                    member.value);
    }
    return true;
  }

  bool refuse(const Node& node, std::string message) {
    const bool whole = is_scalar(node) && !node.span.empty();
    return refuse(whole ? node.span : node.anchor(), std::move(message), node);
  }

  bool refuse(Span span, std::string message, const Node& node) {
    metadata_.faults.push_back(
        {{span, std::move(message), std::nullopt}, json_pointer(node), document_});
    return false;
  }

  void fault(const Node& node, std::string message) { refuse(node, std::move(message)); }

  std::string owner_;
  std::size_t document_;
  const std::shared_ptr<const Source>& source_;
  Metadata& metadata_;
};

}  // namespace

void Metadata::add(const Node& root, std::size_t document,
                   const std::shared_ptr<const Source>& source) {
  const Node* metadata = root.find("Metadata");
  if (metadata != nullptr) {
    for (const Member& member : metadata->members) {
      if (!same_letters(member.key.decoded(), "jtlint")) continue;
      Reader(root, document, source, *this).read(member);
    }
  }
  for (const Node& item : root.items) add(item, document, source);
  for (const Member& member : root.members) add(member.value, document, source);
}

}  // namespace jtlint
