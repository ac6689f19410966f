#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "document/node.h"
#include "parse/hcl/syntax.h"
#include "source/source.h"

namespace jtlint::terraform {

/// An expression of Terraform's, in native syntax or as the JSON syntax has it.
using Written = std::variant<const hcl::Expression*, const Node*>;

/// What a name of a module stands for, and the file that says so.
struct Definition {
  Written written;
  std::string file;
};

/// A value that a variable may have; nothing for some value that is none of the others.
struct Option {
  std::optional<Written> written;
  std::string file;
  std::string words;  ///< as it is written, or "something else"
};

/// The names that a folder of Terraform files gives to values.
class Module {
 public:
  /// Takes in a file, which must outlive this.
  void add(const hcl::Body& body, const std::string& file);
  void add(const Node& root, const std::string& file);

  /// What `local.NAME` stands for, or null.
  const Definition* local(const std::string& name) const;

  /// The values of `var.NAME` that are known: its default, and the literals that it is compared
  /// with. Empty if there are none.
  std::vector<Option> options(const std::string& variable) const;

 private:
  void add_block(const hcl::Block& block, const std::string& file);
  void collect_compared(const hcl::Body& body, const std::string& file);
  void collect_compared(const hcl::Expression& expression, const std::string& file);

  std::map<std::string, Definition> locals_;
  std::map<std::string, Definition> defaults_;
  std::map<std::string, std::vector<Definition>> compared_;  ///< literals, by variable
};

/// The name in `var.NAME`, if an expression is that.
std::optional<std::string> variable_of(const hcl::Expression& expression);

/// Whether an expression is a string, number or boolean as it stands.
bool is_literal(const hcl::Expression& expression);

}  // namespace jtlint::terraform
