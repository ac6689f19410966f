#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/node.h"

namespace jtlint::cloudformation {

/// A value that a parameter may have.
struct Option {
  const Node* value;  ///< null for some value that is none of the others
  std::string words;  ///< how messages call it: as it is written, or "something else"
};

/// The name in `{Ref: Ttl}`; empty for anything else.
std::string referred_name(const Node& node);

/// What the values of a CloudFormation template may refer to.
class Stack {
 public:
  /// `root` is the object that has Resources, or null if only a part of a template is there: then
  /// nobody knows which names there are.
  explicit Stack(const Node* root);

  /// The values of a parameter, or of a pseudo parameter such as AWS::Region, that are known:
  /// Default, AllowedValues, MinValue and MaxValue, and what conditions compare it with. Empty if
  /// there are none.
  const std::vector<Option>& options(const std::string& parameter) const;

  /// What stands in place of a name: the values of a parameter may be lists, which are written with
  /// commas between; those of resources and of most pseudo parameters are strings.
  enum class Referred { unknown, scalar, list };
  Referred referred(const std::string& name) const;

  const Node* condition(std::string_view name) const { return find("Conditions", name); }
  const Node* mapping(std::string_view name) const { return find("Mappings", name); }

  /// This template inside of a loop over `name` (`Fn::ForEach`), whose value is not known.
  Stack in_loop(const std::string& name) const;

  /// Whether there is more than a part of a template.
  bool is_there() const { return root_ != nullptr; }

  /// Whether names may stand in plain strings: those of loops.
  bool is_in_loop() const { return !loops_.empty(); }

  /// Whether the functions of AWS::LanguageExtensions may be used.
  bool is_extended() const { return extended_; }

  /// Whether any function may be there, as a macro may replace it.
  bool is_whole() const { return whole_; }

  /// Whether the AWS CDK has written it.
  bool is_from_cdk() const {
    return find("Parameters", "BootstrapVersion") != nullptr ||
           find("Resources", "CDKMetadata") != nullptr;
  }

  /// Null if there is none of that name.
  const Node* resource(std::string_view name) const { return find("Resources", name); }

  /// The type of a resource; empty if there is none of that name, or its type is not known.
  std::string resource_type(const std::string& name) const;

  /// What to say of a name that is none of a parameter or resource; nothing if it may be one.
  std::optional<std::string> unknown_name(const std::string& name) const;

  /// The same of a name that must be one of a resource, of conditions and of mappings.
  std::optional<std::string> unknown_resource(const std::string& name) const;
  std::optional<std::string> unknown_condition(const std::string& name) const;
  std::optional<std::string> unknown_mapping(const std::string& name) const;

 private:
  std::vector<std::string> names(std::string_view section) const;
  const Node* find(std::string_view section, std::string_view name) const;
  void collect_compared(const Node& condition);
  std::vector<Option> read_options(const std::string& parameter) const;

  using Names = std::unordered_map<std::string_view, const Node*>;

  const Node* root_;
  std::shared_ptr<const std::map<std::string, Names, std::less<>>> sections_;
  bool whole_ = false;  ///< all names are known: no macro adds some
  bool extended_ = true;
  std::set<std::string> loops_;
  std::map<std::string, std::vector<const Node*>> compared_;  ///< literals, by parameter
  mutable std::map<std::string, std::vector<Option>> options_;
};

}  // namespace jtlint::cloudformation
