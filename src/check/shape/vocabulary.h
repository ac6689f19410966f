#pragma once

#include <map>
#include <string>
#include <string_view>

#include "check/shape/schema.h"
#include "document/node.h"

namespace jtlint {

/// The words of a dialect: rules know a template by the API's names, and people by their own.
class Vocabulary {
 public:
  Vocabulary(const Schema& schema, std::string_view dialect);

  /// Whether the dialect has the names and types of the API.
  bool is_that_of_api() const { return spelling_ == Spelling::api; }

  /// A template with the API's names for its members, and with the types that the dialect makes of
  /// `"3600"` and `3600` where the other one is asked for. A member that the dialect does not know
  /// gets a name that the API does not know either.
  Tree in_api_names(const Node& root) const;

  /// The dialect's name for a member of an object.
  std::string spelled_in(const Node& object, const std::string& api_name) const;

  /// A text of a rule, with the dialect's names for the API's: all of them, or those that cannot be
  /// taken for words of the language, such as `timeoutConfig`.
  enum class Names { all, compound };
  std::string respelled(std::string_view text, Names which) const;

 private:
  void name_members(Node& node) const;

  const Schema& schema_;
  std::string dialect_;
  Spelling spelling_;
  std::map<std::string, std::string, std::less<>> names_;  ///< the dialect's, by the API's
};

}  // namespace jtlint
