#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

#include "dialect/cloudformation/evaluator.h"
#include "document/json_text.h"
#include "parse/yaml_tags.h"
#include "support/printable.h"

namespace jtlint::cloudformation {
namespace {

std::optional<std::size_t> index_of(const Node& node) {
  const std::string& text = node.text.decoded();
  std::size_t index = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), index);
  const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
  return is_scalar(node) && whole ? std::optional(index) : std::nullopt;
}

/// The parts of a text between separators, each with its places.
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

/// What a parameter of a list type comes to: its items stand between commas, and blanks around them
/// do not count.
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

/// Whether a list may be of any length.
bool is_open_list(const Node& list) {
  return std::any_of(list.items.begin(), list.items.end(),
                     [](const Node& item) { return item.kind == Kind::opaque; });
}

bool is_absent_value(const Node& node) {
  return referred_name(node) == "AWS::NoValue";
}

bool is_structure(const Node& node) {
  return node.kind == Kind::mapping || node.kind == Kind::sequence;
}

/// The attributes of resources that job templates have to do with; empty where we know none.
std::vector<std::string> attributes_of(std::string_view type) {
  if (type == "AWS::IoT::JobTemplate") return {"Arn"};
  if (type == "AWS::IAM::Role") return {"Arn", "RoleId"};
  return {};
}

/// "Rates.dev.max is 100".
std::string said_of(std::string_view place, const Node& value) {
  if (!is_scalar(value)) return fmt::format("{} stands", place);
  return fmt::format("{} is {}", place, printable(value.text.decoded(), 40));
}

std::optional<std::string> no_key(std::string_view place, std::string_view name) {
  return fmt::format("{} has no key '{}'", place, printable(name, 60));
}

}  // namespace

void Evaluator::append_item(Making& making, const Node& item, const Node& list) {
  if (item.kind == Kind::opaque && !item.text.has_unknown()) {
    return making.text.append_unknown(item.span);
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

Node Evaluator::parameter(const std::string& name, const Node& use) {
  const std::vector<Option>& options = stack_.options(name);
  const auto way = options.size() > 1 ? choices_.decide(name, options.size()) : 0;
  if (options.empty() || !way) return unknown_value(name, use);
  const Option& option = options[*way];
  choices_.note({name, option.words}, false);
  if (option.value == nullptr) return unknown_value(name, use);
  const std::string origin = fmt::format("{} is {}", name, option.words);
  const bool list = stack_.referred(name) == Stack::Referred::list;
  return borrowed(list ? trimmed_list(option.value->text) : *option.value, use, origin);
}

/// What is known without its value of what a name stands for.
Node Evaluator::unknown_value(const std::string& name, const Node& use) const {
  switch (stack_.referred(name)) {
    case Stack::Referred::unknown:
      return opaque(*use.parent);
    case Stack::Referred::scalar:
      return unknown_scalar(use);
    case Stack::Referred::list:
      return unknown_list(use);
  }
  return opaque(*use.parent);
}

/// A resource cannot be made before itself.
void Evaluator::refuse_itself(const std::string& name, const Node& use) {
  const Node* resource = stack_.resource(name);
  const Node* above = resource == nullptr ? nullptr : &use;
  while (above != nullptr && above != resource) above = above->parent;
  if (above != nullptr) {
    wrong_use(use, fmt::format("{} cannot refer to itself", printable(name, 60)));
  }
}

std::optional<Node> Evaluator::reference(const Node& argument) {
  const std::string& name = argument.text.decoded();
  if (argument.kind != Kind::string || name.empty()) {
    wrong_use(argument, "Ref takes the name of a parameter or resource");
    return opaque(*argument.parent);
  }
  if (name == "AWS::NoValue") return std::nullopt;
  if (const auto unknown = stack_.unknown_name(name)) wrong_use(argument, *unknown);
  refuse_itself(name, argument);
  return parameter(name, argument);
}

std::optional<Node> Evaluator::choose(const Node& argument) {
  const auto& items = argument.items;
  const bool named = items.size() == 3 && items.front().kind == Kind::string;
  if (!named) {
    wrong_use(argument, "Fn::If takes the name of a condition and two values");
    return opaque(*argument.parent);
  }
  const auto holds = condition(items.front());
  if (!holds) {
    Node unknown = opaque(*argument.parent);
    unknown.uncertain = is_absent_value(items[1]) || is_absent_value(items[2]);
    return unknown;
  }
  const Node& branch = items[*holds ? 1 : 2];
  auto value = value_of(branch);
  if (value && value->site == nullptr) {
    value->site = std::make_shared<const Site>(Site{json_pointer(branch)});
  }
  return value;
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
  if (!number || (*number >= list->items.size() && open)) return opaque(*argument.parent);
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

std::optional<Node> Evaluator::find_in_map(const Node& argument) {
  const auto& items = argument.items;
  if (items.size() < 3 || items.size() > (stack_.is_extended() ? 4U : 3U)) {
    wrong_use(argument, "Fn::FindInMap takes the name of a mapping and two keys");
    return opaque(*argument.parent);
  }
  const Node* found = nullptr;
  std::string place;
  for (std::size_t i = 0; i < 3; ++i) {
    const auto key = value_of(items[i]);
    if (!key || !is_scalar(*key)) return opaque(*argument.parent);
    const std::string name = key->text.decoded();
    const Node* inner = i == 0 ? stack_.mapping(name) : found->find(name);
    if (inner == nullptr && !is_function(items[i]) && items.size() == 3) {
      const auto unknown = i == 0 ? stack_.unknown_mapping(name) : no_key(place, name);
      if (unknown) wrong_use(argument, *unknown);
    }
    if (inner == nullptr) return opaque(*argument.parent);
    found = inner;
    place += (place.empty() ? "" : ".") + printable(name, 60);
  }
  return borrowed(*found, argument, said_of(place, *found));
}

std::optional<Node> Evaluator::to_json_string(const Node& argument) {
  needs_extensions(argument);
  const auto value = value_of(argument);
  return value ? made({json_text(*value)}, argument) : opaque(*argument.parent);
}

std::optional<Node> Evaluator::attribute(const Node& argument) {
  const std::string& text = argument.text.decoded();
  const auto& items = argument.items;
  const std::size_t point = text.find('.');
  const bool pair = items.size() == 2 && items.front().kind == Kind::string;
  if (!pair && (argument.kind != Kind::string || point == std::string::npos)) {
    wrong_use(argument, "Fn::GetAtt takes the name of a resource and one of its attributes");
    return opaque(*argument.parent);
  }
  const std::string resource = pair ? items.front().text.decoded() : text.substr(0, point);
  const std::string name = !pair                           ? text.substr(point + 1)
                           : items[1].kind == Kind::string ? items[1].text.decoded()
                                                           : "";
  if (const auto unknown = stack_.unknown_resource(resource)) wrong_use(argument, *unknown);
  refuse_itself(resource, argument);
  const auto known = attributes_of(stack_.resource_type(resource));
  const bool none = std::find(known.begin(), known.end(), name) == known.end();
  if (!known.empty() && !name.empty() && none) {
    wrong_use(argument, fmt::format("{} has no attribute '{}', but {}", printable(resource, 60),
                                    printable(name, 60), fmt::join(known, " and ")));
  }
  const bool text_for_sure = name == "Arn" && stack_.resource_type(resource).starts_with("AWS::");
  return text_for_sure ? unknown_scalar(argument) : opaque(*argument.parent);
}

}  // namespace jtlint::cloudformation
