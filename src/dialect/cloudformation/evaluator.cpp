#include "dialect/cloudformation/evaluator.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

#include "parse/yaml_readings.h"
#include "parse/yaml_tags.h"
#include "support/printable.h"
#include "support/suggest.h"

namespace jtlint::cloudformation {
namespace {

/// A text in which the parts are unknown that the service replaces at deployment.
Text without_dynamic(Text text) {
  const std::string_view whole = text.decoded();
  std::size_t begin = whole.find("{{resolve:");
  if (begin == std::string_view::npos) return text;
  Text known;
  std::size_t done = 0;
  for (; begin != std::string_view::npos; begin = whole.find("{{resolve:", done)) {
    const std::size_t end = std::min(whole.find("}}", begin), whole.size() - 2) + 2;
    known.append(text.slice({done, begin}));
    known.append_unknown(text.source_span({begin, end}));
    done = end;
  }
  known.append(text.slice({done, whole.size()}));
  return known;
}

/// A string in which a name of a loop may stand: `Rollout${Id}`.
bool may_hold_name(const Node& node) {
  const std::string& text = node.text.decoded();
  return node.kind == Kind::string &&
         (text.find("${") != std::string::npos || text.find("&{") != std::string::npos);
}

/// A loop adds members to the object that it stands in.
bool is_loop(const Member& member) {
  return member.key.decoded().starts_with("Fn::ForEach");
}

/// A macro may change all that it stands beside.
bool is_transform(const Member& member) {
  return member.key.decoded() == "Fn::Transform";
}

/// A function beside other members; null if there is none.
const Member* function_in(const Node& object) {
  const auto& members = object.members;
  const auto found = std::find_if(members.begin(), members.end(), [](const Member& member) {
    const std::string& name = member.key.decoded();
    return (name.starts_with("Fn::") && !is_loop(member)) || name == "Ref";
  });
  return found == members.end() ? nullptr : &*found;
}

}  // namespace

bool is_dynamic(const Node& node) {
  return node.kind == Kind::string && node.text.decoded().find("{{resolve:") != std::string::npos;
}

const std::map<std::string_view, Evaluator::Function>& Evaluator::functions() {
  static const std::map<std::string_view, Function> table = {
      {"Ref", &Evaluator::reference},
      {"Fn::If", &Evaluator::choose},
      {"Fn::Join", &Evaluator::join},
      {"Fn::Select", &Evaluator::select},
      {"Fn::Split", &Evaluator::split},
      {"Fn::FindInMap", &Evaluator::find_in_map},
      {"Fn::Sub", &Evaluator::substitute},
      {"Fn::ToJsonString", &Evaluator::to_json_string},
      {"Fn::GetAtt", &Evaluator::attribute},
      {"Fn::GetAZs", &Evaluator::zones},
      {"Fn::Cidr", &Evaluator::list_known_later},
      {"Fn::Base64", &Evaluator::text_known_later},
      {"Fn::ImportValue", &Evaluator::text_known_later},
      {"Fn::Length", &Evaluator::length},
      {"Fn::And", &Evaluator::misplaced},
      {"Fn::Or", &Evaluator::misplaced},
      {"Fn::Not", &Evaluator::misplaced},
      {"Fn::Equals", &Evaluator::misplaced},
      {"Condition", &Evaluator::misplaced},
  };
  return table;
}

std::optional<Node> Evaluator::value_of(const Node& node) {
  if (node.kind == Kind::sequence) return list(node);
  if (node.kind == Kind::opaque && stack_.is_whole()) unknown_tag(node);
  if (node.kind != Kind::mapping) return scalar(node);
  return is_function(node) && !is_loop(node.members.front()) ? call(node) : object(node);
}

Node Evaluator::scalar(const Node& node) const {
  if (is_dynamic(node) || (stack_.is_in_loop() && may_hold_name(node))) return opaque(node);
  if (!node.plain) return node;
  return in_yaml_1_1(node, source_.bytes().substr(node.span.begin, node.span.size()));
}

/// Tools that make templates of others have tags of their own, such as `!Rain::Embed`.
void Evaluator::unknown_tag(const Node& node) {
  const std::string& tag = node.text.decoded();
  if (!tag.starts_with('!') || tag.find("::") != std::string::npos) return;
  const auto near = nearest(tag, function_tags());
  fault("intrinsic-function", node, node.text.source_span({0, tag.size()}),
        fmt::format("CloudFormation has no function {}{}", printable(tag, 60),
                    near ? fmt::format("; did you mean {}?", *near) : ""));
}

std::optional<Node> Evaluator::list(const Node& node) {
  std::optional<Node> made = empty_like(node);
  Node& result = *made;
  bool uncertain = false;
  for (const Node& item : node.items) {
    auto value = value_of(item);
    uncertain = uncertain || (value && is_perhaps_absent(*value));
    if (!value || is_perhaps_absent(*value)) continue;
    const bool moved = result.items.size() != static_cast<std::size_t>(&item - node.items.data());
    if (moved && value->site == nullptr) {
      value->site = std::make_shared<const Site>(Site{json_pointer(item)});
    }
    result.items.push_back(std::move(*value));
  }
  return uncertain && result.items.empty() ? std::optional(opaque(node)) : made;
}

/// An object in which a function stands beside other members.
Node Evaluator::mixed(const Node& node, const Member& function) {
  if (node.members.size() > 1 && stack_.is_whole() && !is_transform(function)) {
    wrong_use(function.value,
              fmt::format("{} must stand alone in its object", function.key.decoded()));
  }
  return opaque(node);
}

std::optional<Node> Evaluator::object(const Node& node) {
  if (const Member* function = function_in(node)) return mixed(node, *function);
  std::optional<Node> made = empty_like(node);
  Node& result = *made;
  for (const Member& member : node.members) {
    result.uncertain = result.uncertain || is_loop(member);
    auto value = is_loop(member) ? std::nullopt : value_of(member.value);
    if (value) add_member(result, member.key, std::move(*value));
  }
  return made;
}

std::optional<Node> Evaluator::call(const Node& node) {
  const Member& member = node.members.front();
  const auto function = functions().find(member.key.decoded());
  const Function one = function == functions().end() ? &Evaluator::known_later : function->second;
  auto result = (this->*one)(member.value);
  if (result) result->key_span = node.key_span;
  return result;
}

std::optional<Node> Evaluator::known_later(const Node& argument) {
  const std::string& name = argument.parent->members.front().key.decoded();
  constexpr std::array<std::string_view, 2> known = {"Fn::Transform", "Fn::GetStackOutput"};
  const bool is_known = std::find(known.begin(), known.end(), name) != known.end();
  if (!is_known && stack_.is_whole()) {
    wrong_use(argument, fmt::format("CloudFormation has no function {}", printable(name, 60)));
  }
  return opaque(*argument.parent);
}

std::optional<Node> Evaluator::list_known_later(const Node& argument) {
  return unknown_list(argument);
}

std::optional<Node> Evaluator::zones(const Node& argument) {
  const bool region = argument.kind == Kind::string || is_function(argument);
  if (!region) wrong_use(argument, "Fn::GetAZs takes the name of a Region");
  return unknown_list(argument);
}

std::optional<Node> Evaluator::text_known_later(const Node& argument) {
  const bool text = is_scalar(argument) || is_function(argument);
  const std::string& name = argument.parent->members.front().key.decoded();
  if (!text) wrong_use(argument, fmt::format("{} takes a string", name));
  return unknown_scalar(argument);
}

std::optional<Node> Evaluator::length(const Node& argument) {
  needs_extensions(argument);
  const bool list = argument.kind == Kind::sequence || is_function(argument);
  if (!list) wrong_use(argument, "Fn::Length takes a list");
  return unknown_scalar(argument);
}

std::optional<Node> Evaluator::misplaced(const Node& argument) {
  const std::string& name = argument.parent->members.front().key.decoded();
  wrong_use(argument, fmt::format("{} is for conditions, and no value", name));
  return opaque(*argument.parent);
}

Node Evaluator::opaque(const Node& node) const {
  return opaque_at(place_of(node), node.key_span);
}

Node Evaluator::unknown_scalar(const Node& argument) const {
  Node scalar = opaque(*argument.parent);
  scalar.text.append_unknown(scalar.span);
  return scalar;
}

Node Evaluator::unknown_list(const Node& argument) const {
  Node list{.kind = Kind::sequence, .span = place_of(*argument.parent)};
  list.items.push_back(unknown_scalar(argument));
  list.site = std::make_shared<const Site>(Site{json_pointer(*argument.parent)});
  return list;
}

Node Evaluator::made(Making making, const Node& argument) {
  Node result = string_of(without_dynamic(std::move(making.text)), place_of(*argument.parent));
  if (!budget_.take(result)) return opaque(*argument.parent);
  result.site = std::make_shared<const Site>(
      Site{.pointer = json_pointer(argument), .ingredients = std::move(making.ingredients)});
  return result;
}

Node Evaluator::borrowed(const Node& value, const Node& argument, std::string origin) {
  const Node& call = *argument.parent;
  if (!budget_.take(value)) return opaque(call);
  Node result = value.kind == Kind::mapping || value.kind == Kind::sequence ? value : scalar(value);
  result.parent = nullptr;
  result.site =
      std::make_shared<const Site>(Site{json_pointer(call), place_of(call), std::move(origin)});
  return result;
}

/// It is asked for at every variable of a text.
Span Evaluator::place_of(const Node& call) const {
  const auto [place, is_new] = places_.try_emplace(&call);
  if (is_new) place->second = find_place(call);
  return place->second;
}

Span Evaluator::find_place(const Node& call) const {
  const std::string_view bytes = source_.bytes().substr(call.span.begin, call.span.size());
  const bool one_line = bytes.find('\n') == std::string_view::npos;
  return one_line || call.members.empty() ? call.span : call.members.front().value.key_span;
}

void Evaluator::fault(std::string rule, const Node& node, Span span, std::string message) {
  if (faults_.size() >= most_faults) return;
  DialectFault fault{std::move(rule), span, json_pointer(node), std::move(message)};
  if (std::find(faults_.begin(), faults_.end(), fault) == faults_.end()) {
    faults_.push_back(std::move(fault));
  }
}

void Evaluator::wrong_use(const Node& argument, std::string message) {
  fault("intrinsic-function", *argument.parent, place_of(*argument.parent), std::move(message));
}

/// Some functions are only there with a transform.
void Evaluator::needs_extensions(const Node& argument) {
  if (stack_.is_extended()) return;
  const std::string& name = argument.parent->members.front().key.decoded();
  wrong_use(argument, fmt::format("{} needs the transform AWS::LanguageExtensions", name));
}

}  // namespace jtlint::cloudformation
