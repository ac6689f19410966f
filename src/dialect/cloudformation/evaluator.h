#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "dialect/cloudformation/stack.h"
#include "dialect/copy_budget.h"
#include "dialect/readings.h"
#include "document/node.h"
#include "document/template.h"
#include "source/source.h"

namespace jtlint::cloudformation {

/// Whether a string has a part that the service replaces at deployment: `{{resolve:ssm:name}}`.
bool is_dynamic(const Node& node);

/// Works out what the values of a CloudFormation template come to in one reading. What only
/// deployment knows is opaque.
class Evaluator {
 public:
  Evaluator(const Stack& stack, const Source& source, Choices& choices,
            std::vector<DialectFault>& faults)
      : stack_(stack), source_(source), choices_(choices), faults_(faults) {}

  /// A value without functions, each part with its site where it is not a part of what it stands
  /// in; nothing for AWS::NoValue. `node` is linked.
  std::optional<Node> value_of(const Node& node);

  /// Whether a condition holds; nothing if that is not known. `name` is where it is asked for.
  std::optional<bool> condition(const Node& name);

 private:
  using Function = std::optional<Node> (Evaluator::*)(const Node& argument);
  static const std::map<std::string_view, Function>& functions();

  std::optional<Node> list(const Node& node);
  std::optional<Node> object(const Node& node);
  Node mixed(const Node& node, const Member& function);
  std::optional<Node> call(const Node& node);
  Node scalar(const Node& node) const;
  void unknown_tag(const Node& node);

  // The functions, called with their arguments, whose parent is the call.
  std::optional<Node> reference(const Node& argument);
  std::optional<Node> choose(const Node& argument);
  std::optional<Node> join(const Node& argument);
  std::optional<Node> select(const Node& argument);
  std::optional<Node> split(const Node& argument);
  std::optional<Node> find_in_map(const Node& argument);
  std::optional<Node> substitute(const Node& argument);
  std::optional<Node> to_json_string(const Node& argument);
  std::optional<Node> attribute(const Node& argument);
  std::optional<Node> list_known_later(const Node& argument);
  std::optional<Node> text_known_later(const Node& argument);
  std::optional<Node> zones(const Node& argument);
  std::optional<Node> length(const Node& argument);
  std::optional<Node> misplaced(const Node& argument);
  std::optional<Node> known_later(const Node& argument);

  /// The value of a parameter in this reading; opaque where it is not known.
  Node parameter(const std::string& name, const Node& use);
  std::optional<bool> holds(const Node& expression);
  std::optional<bool> equal(const Node& sides);
  std::optional<bool> all_or_any(const Node& operands, bool all);
  /// A text that is being made of others, and what of it is written in other places.
  struct Making {
    Text text = {};
    std::vector<Ingredient> ingredients = {};
  };

  /// Appends what `${NAME}` stands for, which is spelled at `place`.
  void append_variable(Making& making, const Node& argument, const std::string& name, Span place);
  static void append_value(Making& making, const std::optional<Node>& value, Span place);
  /// Appends an item of a list as it goes into a text of another place.
  static void append_item(Making& making, const Node& item, const Node& list);
  void unescaped_placeholder(const Node& pattern, std::size_t begin);

  /// A document has 32768 characters at the most.
  static constexpr std::size_t longest_text = std::size_t{1} << 20;

  Node opaque(const Node& node) const;
  /// A string or number, or a list, in place of the call, of which no more is known.
  Node unknown_scalar(const Node& argument) const;
  Node unknown_list(const Node& argument) const;
  Node any_of(const Node& mapping, const Node& argument) const;
  Node unknown_value(const std::string& name, const Node& use) const;
  void refuse_itself(const std::string& name, const Node& use);
  /// A text that a function made, in place of the call.
  Node made(Making making, const Node& argument);
  /// A value of another place, in place of the call.
  Node borrowed(const Node& value, const Node& argument, std::string origin);
  /// The bytes to underline for a call.
  Span place_of(const Node& call) const;
  Span find_place(const Node& call) const;
  /// No more faults than this are told of one template.
  static constexpr std::size_t most_faults = 1000;
  void fault(std::string rule, const Node& node, Span span, std::string message);
  void wrong_use(const Node& argument, std::string message);
  void needs_extensions(const Node& argument);

  const Stack& stack_;
  const Source& source_;
  Choices& choices_;
  std::vector<DialectFault>& faults_;
  std::map<std::string, std::optional<bool>> conditions_;
  std::set<std::string> asked_;  ///< conditions that are being worked out
  mutable std::map<const Node*, Span> places_;
  CopyBudget budget_;
};

}  // namespace jtlint::cloudformation
