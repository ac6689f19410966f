#include "dialect/cloudformation/stack.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>
#include <utility>

#include "support/printable.h"
#include "support/suggest.h"

namespace jtlint::cloudformation {
namespace {

/// More values of one parameter than this are not looked at.
constexpr std::size_t most_options = 40;

std::string no_such(std::string_view kind, const std::string& name,
                    const std::vector<std::string>& names) {
  const auto near = nearest(name, names);
  return fmt::format("there is no {} called '{}'{}", kind, printable(name, 60),
                     near ? fmt::format("; did you mean {}?", *near) : "");
}

std::string text_of(const Node* node) {
  return node == nullptr ? "" : node->text.decoded();
}

void add_option(std::vector<Option>& options, const Node* value) {
  if (value == nullptr || !is_scalar(*value) || options.size() >= most_options) return;
  const std::string& text = value->text.decoded();
  const bool known = std::any_of(options.begin(), options.end(), [&](const Option& option) {
    return option.value->text.decoded() == text;
  });
  if (!known) options.push_back({value, text.empty() ? "empty" : printable(text, 40)});
}

struct Macros {
  bool extensions = false;  ///< AWS::LanguageExtensions, whose functions are known
  bool others = false;      ///< those that may change anything
};

Macros macros_of(const Node& root) {
  Macros macros;
  for (const char* section : {"Parameters", "Mappings", "Conditions", "Resources"}) {
    const Node* node = root.find(section);
    macros.others = macros.others || (node != nullptr && node->find("Fn::Transform") != nullptr);
  }
  macros.others = macros.others || root.find("Fn::Transform") != nullptr;
  const Node* transform = root.find("Transform");
  if (transform == nullptr) return macros;
  const std::vector<Node> one = {*transform};
  for (const Node& name : transform->kind == Kind::sequence ? transform->items : one) {
    const bool known = name.text.decoded() == "AWS::LanguageExtensions";
    (known ? macros.extensions : macros.others) = true;
  }
  return macros;
}

bool has_loop(const Node* section) {
  return section != nullptr &&
         std::any_of(section->members.begin(), section->members.end(), [](const Member& member) {
           return member.key.decoded().starts_with("Fn::ForEach");
         });
}

constexpr std::array<std::string_view, 8> pseudo_parameters = {
    "AWS::AccountId", "AWS::NoValue", "AWS::NotificationARNs", "AWS::Partition",
    "AWS::Region",    "AWS::StackId", "AWS::StackName",        "AWS::URLSuffix"};

bool is_pseudo_parameter(const std::string& name) {
  return std::find(pseudo_parameters.begin(), pseudo_parameters.end(), name) !=
         pseudo_parameters.end();
}

}  // namespace

std::string referred_name(const Node& node) {
  const Node* name = node.members.size() == 1 ? node.find("Ref") : nullptr;
  return name == nullptr ? "" : name->text.decoded();
}

Stack::Stack(const Node* root) : root_(root) {
  if (root_ == nullptr) return;
  auto sections = std::make_shared<std::map<std::string, Names, std::less<>>>();
  for (const char* section : {"Parameters", "Mappings", "Conditions", "Resources"}) {
    const Node* node = root_->find(section);
    if (node == nullptr) continue;
    Names& names = (*sections)[section];
    for (const Member& member : node->members) names[member.key.decoded()] = &member.value;
  }
  sections_ = std::move(sections);
  const Macros macros = macros_of(*root_);
  extended_ = macros.extensions || macros.others;
  whole_ = !macros.others && !has_loop(root_->find("Resources"));
  const Node* conditions = root_->find("Conditions");
  if (conditions != nullptr) collect_compared(*conditions);
}

const std::vector<Option>& Stack::options(const std::string& parameter) const {
  const auto [options, is_new] = options_.try_emplace(parameter);
  if (is_new) options->second = read_options(parameter);
  return options->second;
}

std::vector<Option> Stack::read_options(const std::string& parameter) const {
  std::vector<Option> options;
  const Node* declared = find("Parameters", parameter);
  const bool stored = declared != nullptr &&  // in Systems Manager: only its name stands here
                      text_of(declared->find("Type")).starts_with("AWS::SSM::");
  if (stored) return options;
  const Node* allowed = nullptr;
  if (declared != nullptr) {
    add_option(options, declared->find("Default"));
    allowed = declared->find("AllowedValues");
    if (allowed != nullptr) {
      for (const Node& value : allowed->items) add_option(options, &value);
    }
    add_option(options, declared->find("MinValue"));
    add_option(options, declared->find("MaxValue"));
  }
  const auto compared = compared_.find(parameter);
  const bool there = declared != nullptr || is_pseudo_parameter(parameter);
  if (!there || allowed != nullptr || compared == compared_.end()) return options;
  for (const Node* value : compared->second) add_option(options, value);
  options.push_back({nullptr, "something else"});
  return options;
}

Stack::Referred Stack::referred(const std::string& name) const {
  const Node* declared = find("Parameters", name);
  if (declared != nullptr) {
    const std::string type = text_of(declared->find("Type"));
    if (type.empty()) return Referred::unknown;
    const bool list = type.find("List") != std::string::npos;
    return list ? Referred::list : Referred::scalar;
  }
  if (name == "AWS::NotificationARNs") return Referred::list;
  const bool known = is_pseudo_parameter(name) || resource(name) != nullptr;
  return known ? Referred::scalar : Referred::unknown;
}

std::optional<std::string> Stack::unknown_name(const std::string& name) const {
  const bool known = loops_.contains(name) || find("Parameters", name) != nullptr ||
                     resource(name) != nullptr || is_pseudo_parameter(name);
  if (known || !whole_) return std::nullopt;
  std::vector<std::string> all(pseudo_parameters.begin(), pseudo_parameters.end());
  for (const std::string_view section : {"Parameters", "Resources"}) {
    for (std::string& each : names(section)) all.push_back(std::move(each));
  }
  return no_such("parameter or resource", name, all);
}

std::optional<std::string> Stack::unknown_resource(const std::string& name) const {
  const bool known = loops_.contains(name) || resource(name) != nullptr;
  if (known || !whole_) return std::nullopt;
  return no_such("resource", name, names("Resources"));
}

Stack Stack::in_loop(const std::string& name) const {
  Stack inner = *this;
  inner.loops_.insert(name);
  return inner;
}

std::string Stack::resource_type(const std::string& name) const {
  const Node* named = resource(name);
  const Node* type = named == nullptr ? nullptr : named->find("Type");
  return type == nullptr || type->kind != Kind::string ? "" : type->text.decoded();
}

std::optional<std::string> Stack::unknown_condition(const std::string& name) const {
  if (!whole_ || condition(name) != nullptr) return std::nullopt;
  return no_such("condition", name, names("Conditions"));
}

std::optional<std::string> Stack::unknown_mapping(const std::string& name) const {
  if (!whole_ || mapping(name) != nullptr) return std::nullopt;
  return no_such("mapping", name, names("Mappings"));
}

/// Of a section with too many names to compare a wrong one with, none.
std::vector<std::string> Stack::names(std::string_view section) const {
  constexpr std::size_t most_compared = 1000;
  std::vector<std::string> names;
  const Node* node = root_ == nullptr ? nullptr : root_->find(section);
  if (node == nullptr || node->members.size() > most_compared) return names;
  for (const Member& member : node->members) names.push_back(member.key.decoded());
  return names;
}

const Node* Stack::find(std::string_view section, std::string_view name) const {
  if (sections_ == nullptr) return nullptr;
  const auto names = sections_->find(section);
  if (names == sections_->end()) return nullptr;
  const auto found = names->second.find(name);
  return found == names->second.end() ? nullptr : found->second;
}

/// Notes the literals in `Fn::Equals: [{Ref: Stage}, prod]`, in either order.
void Stack::collect_compared(const Node& condition) {
  for (const Node& item : condition.items) collect_compared(item);
  for (const Member& member : condition.members) {
    collect_compared(member.value);
    const auto& sides = member.value.items;
    if (member.key.decoded() != "Fn::Equals" || sides.size() != 2) continue;
    for (std::size_t i = 0; i < 2; ++i) {
      const std::string parameter = referred_name(sides[i]);
      if (!parameter.empty()) compared_[parameter].push_back(&sides[1 - i]);
    }
  }
}

}  // namespace jtlint::cloudformation
