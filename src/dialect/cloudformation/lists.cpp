#include "dialect/cloudformation/lists.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <utility>

#include "dialect/cloudformation/evaluator.h"
#include "parse/yaml_tags.h"
#include "support/printable.h"

// The functions that take or make lists.

namespace jtlint::cloudformation {
namespace {

std::optional<std::size_t> index_of(const Node& node) {
  const std::string& text = node.text.decoded();
  std::size_t index = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), index);
  const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
  return is_scalar(node) && whole ? std::optional(index) : std::nullopt;
}

/// Whether a list may be of any length.
bool is_open_list(const Node& list) {
  return std::any_of(list.items.begin(), list.items.end(),
                     [](const Node& item) { return item.kind == Kind::opaque; });
}

bool is_structure(const Node& node) {
  return node.kind == Kind::mapping || node.kind == Kind::sequence;
}

}  // namespace

Node split_text(const Text& text, std::string_view separator) {
  Node parts{.kind = Kind::sequence};
  const std::string_view whole = text.decoded();
  for (std::size_t begin = 0; begin <= whole.size();) {
    const std::size_t end = std::min(whole.find(separator, begin), whole.size());
    Node part{.kind = Kind::string};
    part.text = text.slice({begin, end});
    part.span = part.text.source_span({0, end - begin});
    parts.items.push_back(std::move(part));
    begin = end + std::max<std::size_t>(separator.size(), 1);
  }
  return parts;
}

Node trimmed_list(const Text& text) {
  constexpr std::string_view blanks = " \t\r\n";
  Node list = split_text(text, ",");
  for (Node& item : list.items) {
    const std::string_view whole = item.text.decoded();
    const std::size_t begin = std::min(whole.find_first_not_of(blanks), whole.size());
    const std::size_t end = std::max(whole.find_last_not_of(blanks) + 1, begin);
    item.text = item.text.slice({begin, end});
    item.span = item.text.source_span({0, end - begin});
  }
  return list;
}

void Evaluator::append_item(Making& making, const Node& item, const Node& list) {
  if (item.kind == Kind::opaque && !item.text.has_unknown()) {
    return making.text.append_any(item.span);
  }
  const Site* site = item.site == nullptr ? list.site.get() : item.site.get();
  if (site == nullptr || !site->use) {
    const auto inner = site == nullptr ? std::vector<Ingredient>() : site->ingredients;
    making.ingredients.insert(making.ingredients.end(), inner.begin(), inner.end());
    return making.text.append(item.text);
  }
  making.text.append_encoded(item.text.decoded(), *site->use);
  note_ingredient(making.ingredients, site, item.span, *site->use);
}

std::optional<Node> Evaluator::join(const Node& argument) {
  const auto& items = argument.items;
  const bool listed =
      items.size() == 2 && (items[1].kind == Kind::sequence || is_function(items[1]));
  if (!listed || !is_scalar(items.front())) {
    wrong_use(argument, "Fn::Join takes a string to put between, and a list");
    return opaque(*argument.parent);
  }
  const auto list = value_of(items[1]);
  if (!list || list->kind != Kind::sequence) return opaque(*argument.parent);
  if (std::any_of(list->items.begin(), list->items.end(), is_structure)) {
    wrong_use(argument, "Fn::Join takes a list of strings");
    return opaque(*argument.parent);
  }
  Making making;
  for (const Node& item : list->items) {
    if (making.text.decoded().size() > longest_text) break;
    if (&item != list->items.data()) making.text.append(items.front().text);
    append_item(making, item, *list);
  }
  return made(std::move(making), argument);
}

std::optional<Node> Evaluator::select(const Node& argument) {
  const auto& items = argument.items;
  if (items.size() != 2 || is_scalar(items[1])) {
    wrong_use(argument, "Fn::Select takes an index and a list");
    return opaque(*argument.parent);
  }
  const auto index = value_of(items[0]);
  auto list = value_of(items[1]);
  const bool known = index && is_scalar(*index) && list && list->kind == Kind::sequence;
  if (!known) return opaque(*argument.parent);
  const auto number = index_of(*index);
  const bool open = is_function(items[1]) && is_open_list(*list);
  if (!number) wrong_use(argument, "the index of Fn::Select must be a whole number, from 0");
  if (!number) return opaque(*argument.parent);
  if (open && *number >= list->items.size()) return unknown_scalar(argument);
  if (*number >= list->items.size()) {
    wrong_use(argument, fmt::format("Fn::Select has the index {}, but the list has {} items",
                                    *number, list->items.size()));
    return opaque(*argument.parent);
  }
  Node chosen = std::move(list->items[*number]);
  if (chosen.site == nullptr) {
    const bool here = items[1].kind == Kind::sequence;
    chosen.site = here ? std::make_shared<const Site>(
                             Site{fmt::format("{}/{}", json_pointer(items[1]), *number)})
                       : list->site;
  }
  if (chosen.site == nullptr)
    chosen.site = std::make_shared<const Site>(Site{json_pointer(argument)});
  return chosen;
}

std::optional<Node> Evaluator::split(const Node& argument) {
  const auto& items = argument.items;
  if (items.size() != 2 || items.front().kind != Kind::string) {
    wrong_use(argument, "Fn::Split takes a separator and a string");
    return opaque(*argument.parent);
  }
  if (items.front().text.decoded().empty()) {
    wrong_use(argument, "Fn::Split takes a separator of at least one character");
    return opaque(*argument.parent);
  }
  const auto text = value_of(items[1]);
  if (!text || !is_scalar(*text)) return unknown_list(argument);
  Node parts = split_text(text->text, items.front().text.decoded());
  parts.span = place_of(*argument.parent);
  parts.site = text->site != nullptr ? text->site
                                     : std::make_shared<const Site>(Site{json_pointer(argument)});
  return parts;
}

}  // namespace jtlint::cloudformation
