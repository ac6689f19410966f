#include "dialect/terraform/module.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "dialect/terraform/folder.h"
#include "support/printable.h"

namespace jtlint::terraform {
namespace {

using Kind = hcl::Expression::Kind;

/// More values of one variable than this are not looked at.
constexpr std::size_t most_options = 40;

std::string words_of(const Written& written) {
  if (const auto* expression = std::get_if<const hcl::Expression*>(&written)) {
    return printable((*expression)->text.decoded(), 40);
  }
  return printable(std::get<const Node*>(written)->text.decoded(), 40);
}

/// Calls `take` with the objects at a member: it is one, or a list of some.
template <typename Take>
void each_object(const Node* node, const Take& take) {
  if (node == nullptr) return;
  if (node->kind == jtlint::Kind::mapping) take(*node);
  for (const Node& item : node->items) take(item);
}

/// Of one file, only the first definition counts.
void add_first(std::vector<Definition>& definitions, Definition definition) {
  const bool again = !definitions.empty() && definitions.back().file == definition.file;
  if (!again) definitions.push_back(std::move(definition));
}

}  // namespace

void Definitions::add(const hcl::Body& body, const std::string& file) {
  for (const hcl::Block& block : body.blocks) add_block(block, file);
  collect_compared(body, file);
}

void Definitions::add_block(const hcl::Block& block, const std::string& file) {
  const std::string& type = block.type.decoded();
  if (type == "locals") {
    for (const hcl::Attribute& local : block.body.attributes) {
      add_first(locals_[local.name.decoded()], {&local.value, file});
    }
  }
  const hcl::Attribute* value = block.body.find("default");
  if (type == "variable" && block.labels.size() == 1 && value != nullptr) {
    add_first(defaults_[block.labels.front().text.decoded()], {&value->value, file});
  }
}

void Definitions::add(const Node& root, const std::string& file) {
  each_object(root.find("locals"), [&](const Node& locals) {
    for (const Member& local : locals.members) {
      add_first(locals_[local.key.decoded()], {&local.value, file});
    }
  });
  each_object(root.find("variable"), [&](const Node& variables) {
    for (const Member& variable : variables.members) {
      const Node* value = variable.value.find("default");
      if (value == nullptr) continue;
      add_first(defaults_[variable.key.decoded()], {value, file});
    }
  });
}

Module::Module(std::shared_ptr<const Folder> folder, const std::string& file)
    : folder_(std::move(folder)) {
  const std::filesystem::path path(file);
  file_ = (path.parent_path() / path.filename()).string();  // as names in folders are made
}

template <typename Take>
void Module::each(Names names, const std::string& name, const Take& take) const {
  const auto take_from = [&](const Definitions& definitions, bool others) {
    const Definitions::ByName& all = (definitions.*names)();
    const auto found = all.find(name);
    if (found == all.end()) return true;
    return std::all_of(found->second.begin(), found->second.end(), [&](const Definition& each) {
      return (others && each.file == file_) || take(each);
    });
  };
  if (folder_ == nullptr || take_from(folder_->definitions(), true)) take_from(own_, false);
}

const Definition* Module::first(Names names, const std::string& name) const {
  const Definition* first = nullptr;
  each(names, name, [&](const Definition& definition) {
    first = &definition;
    return false;
  });
  return first;
}

const Definition* Module::local(const std::string& name) const {
  return first(&Definitions::locals, name);
}

std::vector<Option> Module::options(const std::string& variable) const {
  std::vector<Option> options;
  const auto add = [&](const Definition& each) {
    const std::string words = words_of(each.written);
    const bool known = std::any_of(options.begin(), options.end(),
                                   [&](const Option& option) { return option.words == words; });
    if (!known && options.size() < most_options) {
      options.push_back({each.written, each.file, words});
    }
  };
  const Definition* value = first(&Definitions::defaults, variable);
  if (value != nullptr) add(*value);
  bool compared = false;
  each(&Definitions::compared, variable, [&](const Definition& each) {
    compared = true;
    add(each);
    return options.size() < most_options;
  });
  if (compared) options.push_back({std::nullopt, "", "something else"});
  return options;
}

void Definitions::collect_compared(const hcl::Body& body, const std::string& file) {
  for (const hcl::Attribute& attribute : body.attributes) collect_compared(attribute.value, file);
  for (const hcl::Block& block : body.blocks) collect_compared(block.body, file);
}

/// Notes the literals in `var.stage == "prod"`, in either order.
void Definitions::collect_compared(const hcl::Expression& expression, const std::string& file) {
  const auto& operands = expression.operands;
  for (const hcl::Expression& operand : operands) collect_compared(operand, file);
  for (const hcl::ObjectItem& item : expression.items) collect_compared(item.value, file);
  const bool one = expression.kind == Kind::binary && expression.words.size() == 1;
  const std::string sign = one ? expression.words.front().decoded() : "";
  if (sign != "==" && sign != "!=") return;
  for (std::size_t i = 0; i < 2; ++i) {
    const auto variable = variable_of(operands[i]);
    const hcl::Expression& other = hcl::unwrapped(operands[1 - i]);
    if (variable && is_literal(other)) compared_[*variable].push_back({&other, file});
  }
}

std::optional<std::string> variable_of(const hcl::Expression& expression) {
  const hcl::Expression& inner = hcl::unwrapped(expression);
  const bool variable = hcl::is_literal_path(inner) && inner.kind == Kind::reference &&
                        inner.text.decoded() == "var" && inner.steps.size() == 1;
  if (!variable) return std::nullopt;
  return hcl::literal_key(inner.steps.front())->decoded();
}

bool is_literal(const hcl::Expression& expression) {
  return expression.kind == Kind::string || expression.kind == Kind::number ||
         expression.kind == Kind::boolean;
}

}  // namespace jtlint::terraform
