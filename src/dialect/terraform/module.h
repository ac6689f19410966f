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

/// What Terraform files say of names, in the order in which they were added.
class Definitions {
 public:
  /// Takes in a file, which must outlive this.
  void add(const hcl::Body& body, const std::string& file);
  void add(const Node& root, const std::string& file);

  /// By name; the first of each file.
  using ByName = std::map<std::string, std::vector<Definition>>;

  const ByName& locals() const { return locals_; }
  const ByName& defaults() const { return defaults_; }  ///< of variables

  /// The literals that variables are compared with, all of them.
  const ByName& compared() const { return compared_; }

 private:
  void add_block(const hcl::Block& block, const std::string& file);
  void collect_compared(const hcl::Body& body, const std::string& file);
  void collect_compared(const hcl::Expression& expression, const std::string& file);

  ByName locals_;
  ByName defaults_;
  ByName compared_;
};

/// The files of one folder, whose names may be referred to from each of them.
class Folder;

/// The names that a folder of Terraform files gives to values, as one of its files sees them.
class Module {
 public:
  /// That of a file that stands alone.
  Module() = default;

  /// That of a file of a folder, by its name, of which it looks at the other files.
  Module(std::shared_ptr<const Folder> folder, const std::string& file);

  /// Takes in the file itself, which must outlive this.
  void add(const hcl::Body& body, const std::string& file) { own_.add(body, file); }
  void add(const Node& root, const std::string& file) { own_.add(root, file); }

  /// What `local.NAME` stands for, or null.
  const Definition* local(const std::string& name) const;

  /// The values of `var.NAME` that are known: its default, and the literals that it is compared
  /// with. Empty if there are none.
  std::vector<Option> options(const std::string& variable) const;

 private:
  using Names = const Definitions::ByName& (Definitions::*)() const;

  /// Calls `take` with what the other files of the folder say of a name, and then the file itself,
  /// until it wants no more.
  template <typename Take>
  void each(Names names, const std::string& name, const Take& take) const;
  const Definition* first(Names names, const std::string& name) const;

  Definitions own_;
  std::shared_ptr<const Folder> folder_;
  std::string file_;
};

/// The name in `var.NAME`, if an expression is that.
std::optional<std::string> variable_of(const hcl::Expression& expression);

/// Whether an expression is a string, number or boolean as it stands.
bool is_literal(const hcl::Expression& expression);

}  // namespace jtlint::terraform
