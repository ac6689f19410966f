#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

#include "dialect/cloudformation/evaluator.h"
#include "dialect/cloudformation/lists.h"
#include "document/json_text.h"
#include "parse/yaml_tags.h"
#include "support/printable.h"

namespace jtlint::cloudformation {
namespace {

bool is_absent_value(const Node& node) {
  return referred_name(node) == "AWS::NoValue";
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

/// One of the values of a mapping, or of a part of it, of which the key is not known.
Node Evaluator::any_of(const Node& mapping, const Node& argument) const {
  const Node* first = &mapping;
  while (first->kind == Kind::mapping && !first->members.empty()) {
    first = &first->members.front().value;
  }
  if (is_scalar(*first)) return unknown_scalar(argument);
  return first->kind == Kind::sequence ? unknown_list(argument) : opaque(*argument.parent);
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
    if (!key || !is_scalar(*key))
      return i == 0 ? opaque(*argument.parent) : any_of(*found, argument);
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
