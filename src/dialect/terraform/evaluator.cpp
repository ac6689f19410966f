#include "dialect/terraform/evaluator.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "dialect/terraform/own_arguments.h"
#include "document/json_text.h"
#include "parse/hcl/parser.h"
#include "support/printable.h"

namespace jtlint::terraform {
namespace {

using Expressed = hcl::Expression::Kind;

/// Locals that refer to locals are followed so far.
constexpr std::size_t deepest = 100;

/// So many names are worked out for one template: where each asks for the next one twice, there
/// would be no end.
constexpr std::size_t most_opened = 20'000;

Text placed_at(const Text& text, Span span) {
  Text placed;
  placed.append_encoded(text.decoded(), span);
  return placed;
}

/// Gives all of a value one place: its own places are in another file.
void place_at(Node& node, Span span) {
  node.span = span;
  node.key_span = node.key_span.empty() ? node.key_span : span;
  node.text = placed_at(node.text, span);
  for (Node& item : node.items) place_at(item, span);
  for (Member& member : node.members) {
    member.key = placed_at(member.key, span);
    place_at(member.value, span);
  }
}

std::string words_of(const Node& scalar) {
  const std::string& text = scalar.text.decoded();
  return text.empty() ? "empty" : printable(text, 40);
}

void drop_sites(Node& node) {
  node.site = nullptr;
  for (Node& item : node.items) drop_sites(item);
  for (Member& member : node.members) drop_sites(member.value);
}

/// What `.a["b"][0]` leads to from a value; opaque where that is not known.
std::optional<Node> follow(std::optional<Node> value, const std::vector<hcl::Step>& steps,
                           std::size_t from) {
  for (std::size_t i = from; i < steps.size() && value; ++i) {
    const std::string& key = hcl::literal_key(steps[i])->decoded();
    const bool number = !key.empty() && key.find_first_not_of("0123456789") == std::string::npos;
    const std::size_t index = number && key.size() < 7 ? std::stoul(key) : value->items.size();
    Node* item = index < value->items.size() ? &value->items[index] : nullptr;
    const auto member = std::find_if(value->members.begin(), value->members.end(),
                                     [&](const Member& each) { return each.key.decoded() == key; });
    if (member != value->members.end()) item = &member->value;
    Node inner = item == nullptr ? opaque_at(value->span) : std::move(*item);
    value = std::move(inner);
  }
  return value;
}

/// Appends what a part of a template comes to.
void append_part(Text& text, const std::optional<Node>& value, const hcl::Expression& part) {
  const bool known = value && (is_scalar(*value) || value->text.has_unknown());
  if (known) return text.append_encoded(value->text.decoded(), part.span);
  if (part.kind == Expressed::reference) return text.append_unknown(part.span);
  text.append_any(part.span);
}

}  // namespace

std::optional<Node> Evaluator::value_of(const Written& written, const std::string& pointer) {
  if (const auto* expression = std::get_if<const hcl::Expression*>(&written)) {
    return value_of(**expression, pointer);
  }
  return value_of(*std::get<const Node*>(written), pointer);
}

std::optional<Node> Evaluator::value_of(const hcl::Expression& expression,
                                        const std::string& pointer) {
  switch (expression.kind) {
    case Expressed::null:
      return std::nullopt;
    case Expressed::boolean:
      return Node{.kind = Kind::boolean, .span = expression.span, .text = expression.text};
    case Expressed::number:
      return Node{.kind = Kind::number, .span = expression.span, .text = expression.text};
    case Expressed::string:
      return Node{.kind = Kind::string, .span = expression.span, .text = expression.text};
    case Expressed::wrapped:
      return value_of(expression.operands.front(), pointer);
    case Expressed::interpolated:
      return text_of_parts(expression, pointer);
    case Expressed::tuple:
      return tuple(expression, pointer);
    case Expressed::object:
      return object(expression, pointer);
    case Expressed::reference:
      return reference(expression, pointer);
    case Expressed::call:
      return call(expression, pointer);
    case Expressed::conditional:
      return choose(expression, pointer);
    default:
      return opaque_at(expression.span);
  }
}

std::optional<Node> Evaluator::value_of(const Node& node, const std::string& pointer) {
  if (node.kind == Kind::null) return std::nullopt;
  const std::string& text = node.text.decoded();
  const bool is_template = node.kind == Kind::string && (text.find("${") != std::string::npos ||
                                                         text.find("%{") != std::string::npos);
  if (is_template) {
    const auto expression = hcl::parse_template(node.text);
    if (!expression) return unreadable(node, expression.error(), pointer);
    auto value = value_of(*expression, pointer);
    if (value && expression->kind == Expressed::string) value->span = node.span;
    return value;
  }
  return structure(node, pointer);
}

std::optional<Node> Evaluator::structure(const Node& node, const std::string& pointer) {
  std::optional<Node> made = empty_like(node);
  Node& result = *made;
  result.key_span = {};
  result.text = node.text;
  for (const Node& item : node.items) {
    const std::string place = child_pointer(pointer, std::to_string(result.items.size()));
    auto value = value_of(item, place);
    if (!value) value = empty_like({.span = item.span});
    result.items.push_back(std::move(*value));
  }
  for (const Member& member : node.members) {
    if (member.key.decoded() == comment) continue;
    auto value = value_of(member.value, child_pointer(pointer, member.key.decoded()));
    if (!value) continue;
    value->key_span = member.value.key_span;
    add_member(result, member.key, std::move(*value));
  }
  return made;
}

/// A string that is no template. Of several readings, one tells.
Node Evaluator::unreadable(const Node& node, const SyntaxFault& fault, const std::string& pointer) {
  DialectFault found{"syntax-error", fault.span, pointer, fault.message};
  if (std::find(faults_.begin(), faults_.end(), found) == faults_.end()) {
    faults_.push_back(std::move(found));
  }
  return opaque_at(node.span);
}

Node Evaluator::tuple(const hcl::Expression& expression, const std::string& pointer) {
  Node list{.kind = Kind::sequence, .span = expression.span};
  for (const hcl::Expression& item : expression.operands) {
    auto value = value_of(item, child_pointer(pointer, std::to_string(list.items.size())));
    list.items.push_back(value ? std::move(*value) : Node{.span = item.span});
  }
  return list;
}

Node Evaluator::object(const hcl::Expression& expression, const std::string& pointer) {
  Node object{.kind = Kind::mapping, .span = expression.span};
  for (const hcl::ObjectItem& item : expression.items) {
    const auto key = value_of(item.key, pointer);
    if (!key || !is_scalar(*key)) return opaque_at(expression.span);
    auto value = value_of(item.value, child_pointer(pointer, key->text.decoded()));
    if (!value) continue;
    value->key_span = item.key.span;
    object.members.push_back({key->text, std::move(*value)});
  }
  return object;
}

/// `"a ${var.b}"`, of which parts may be unknown.
Node Evaluator::text_of_parts(const hcl::Expression& expression, const std::string& pointer) {
  Text text;
  std::vector<Ingredient> ingredients;
  for (const hcl::Expression& part : expression.operands) {
    const auto value = value_of(part, pointer);
    if (part.kind == Expressed::string) {
      text.append(value->text);
    } else {
      append_part(text, value, part);
      if (value) note_ingredient(ingredients, value->site.get(), value->span, part.span);
    }
  }
  Node result = string_of(std::move(text), expression.span);
  if (ingredients.empty()) return result;
  result.site =
      std::make_shared<const Site>(Site{.pointer = pointer, .ingredients = std::move(ingredients)});
  return result;
}

std::optional<Node> Evaluator::reference(const hcl::Expression& expression,
                                         const std::string& pointer) {
  const std::string& root = expression.text.decoded();
  const bool literal = hcl::is_literal_path(expression) && !expression.steps.empty();
  if (literal && root == "var") return variable(expression, {expression.span, pointer});
  if (literal && root == "local") return local(expression, {expression.span, pointer});
  return opaque_at(expression.span);
}

std::optional<Node> Evaluator::variable(const hcl::Expression& expression, const Use& use) {
  const std::string& name = hcl::literal_key(expression.steps.front())->decoded();
  const std::vector<Option> options = module_.options(name);
  const std::string called = "var." + name;
  const auto way = options.size() < 2 ? 0 : choices_.decide(called, options.size());
  if (options.empty() || !way) return opaque_at(use.span);
  const Option& option = options[*way];
  choices_.note({called, option.words}, false);
  if (!option.written || !open(called)) return opaque_at(use.span);
  auto value = follow(value_of(*option.written, use.pointer), expression.steps, 1);
  open_.erase(called);
  return value ? std::optional(borrowed(std::move(value), use, called, option.file)) : std::nullopt;
}

std::optional<Node> Evaluator::local(const hcl::Expression& expression, const Use& use) {
  const std::string& name = hcl::literal_key(expression.steps.front())->decoded();
  const std::string called = "local." + name;
  const Definition* definition = module_.local(name);
  if (definition == nullptr || !open(called)) return opaque_at(use.span);
  auto value = follow(value_of(definition->written, use.pointer), expression.steps, 1);
  open_.erase(called);
  return value ? std::optional(borrowed(std::move(value), use, called, definition->file))
               : std::nullopt;
}

/// Begins to work out what a name stands for, unless there is no end of it: it stands for itself,
/// or for too much. Terraform refuses defaults that name anything, but not before we read them.
bool Evaluator::open(const std::string& called) {
  const bool more = ++opened_ <= most_opened && !budget_.is_spent();
  return more && open_.size() < deepest && open_.insert(called).second;
}

Node Evaluator::borrowed(std::optional<Node> value, const Use& use, const std::string& name,
                         const std::string& file) {
  const bool unknown = value->kind == Kind::opaque && !value->text.has_unknown();
  if (!budget_.take(*value) || unknown) return opaque_at(use.span);
  Node result = std::move(*value);
  drop_sites(result);
  const bool foreign = file != source_.name();
  if (foreign) place_at(result, use.span);
  const std::string said = is_scalar(result) ? fmt::format("{} is {}", name, words_of(result))
                                             : fmt::format("{} stands", name);
  result.site = std::make_shared<const Site>(
      Site{use.pointer, use.span, foreign ? fmt::format("{} in {}", said, file) : said, foreign});
  return result;
}

std::optional<Node> Evaluator::call(const hcl::Expression& expression, const std::string& pointer) {
  const bool known = expression.operands.size() == 1 && !expression.spread;
  if (!known || expression.text.decoded() != "jsonencode") return opaque_at(expression.span);
  const auto value = value_of(expression.operands.front(), pointer);
  return value ? string_of(json_text(*value), expression.span) : opaque_at(expression.span);
}

std::optional<Node> Evaluator::choose(const hcl::Expression& expression,
                                      const std::string& pointer) {
  const hcl::Expression& asked = expression.operands.front();
  const auto holds = condition(asked);
  if (!holds) return opaque_at(expression.span);
  return value_of(expression.operands[*holds ? 1 : 2], pointer);
}

}  // namespace jtlint::terraform
