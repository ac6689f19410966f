#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/node.h"

namespace jtlint {

/// Whose names a dialect has.
enum class Spelling { api, cloudformation, terraform };

/// The shape of a job template, one root per dialect: a JSON Schema (draft-07) that says names,
/// types, required members and enums, and nothing else.
class Schema {
 public:
  /// Reads schemas/job-template.schema.json, which is known to be sound.
  explicit Schema(std::string_view json);
  ~Schema();
  Schema(Schema&&) noexcept;
  Schema& operator=(Schema&&) noexcept;

  /// From then on, threads may share it. What it reads for one template at a time, when that is
  /// asked for, is all read now.
  void prepare_for_threads() const;

  enum class Keyword { type, required, unknown, choice };

  /// One keyword of the schema that one value does not satisfy.
  struct Violation {
    Keyword keyword;
    const Node*
        node;  ///< for `required` the object that lacks it, for `unknown` the member's value
    std::string name;  ///< of the missing or unknown member
  };

  /// Every violation in the tree, in no order; at most one about the same value or name.
  std::vector<Violation> validate(const Node& root, std::string_view dialect) const;

  /// What the schema says of the value at a place.
  struct Facts {
    std::vector<std::string> types;    ///< JSON Schema's names
    std::vector<std::string> members;  ///< the names that an object knows
    std::vector<std::string> choices;  ///< the strings of an enum
    /// Of the members that CloudFormation calls by another name than theirs in PascalCase.
    std::map<std::string, std::string> cloudformation_names;
  };
  const Facts& facts(const Node& node, std::string_view dialect) const;

  /// Every object of the schema.
  std::vector<Facts> objects() const;

  Spelling spelling(std::string_view dialect) const;

  /// The members of a template that may be set though this dialect, or this template, does not show
  /// them.
  std::vector<std::string> unseen(const Node& root, std::string_view dialect) const;

  /// The members that may be set though this dialect does not show them; where `beside` is not
  /// empty, only in a template that has a member of that name.
  struct Unseen {
    std::vector<std::string> names;
    std::string beside;
  };
  Unseen unseen_names(std::string_view dialect) const;

  /// The objects that know a member called `name`, each as the names that lead to it.
  using Owners = std::vector<std::vector<std::string>>;
  const Owners& owners_of(std::string_view name, std::string_view dialect) const;

  /// Whether `path` leads to a place in an object of the schema, be it a member that it knows or
  /// not: `timeoutConfig.anything`, `abortConfig.criteriaList[].anything`.
  bool has_place_for(std::string_view path) const;

  std::vector<std::string> dialects() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace jtlint
