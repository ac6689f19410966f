#pragma once

#include <string>
#include <vector>

#include "document/node.h"

namespace jtlint::test {

/// A member that the full template does not have, and a merge patch that brings it in.
struct Variant {
  std::string pointer;
  std::string patch;
};

/// How a text gets longer without ceasing to be what it is: `filler` is repeated where `before`
/// ends. Other texts get longer at their end.
struct Growth {
  std::string pointer;
  std::string before;
  char filler;
};

/// A structure of the API model, and templates that keep all of it.
struct ModelSubject {
  std::string structure;
  std::string full_template;  ///< JSON with every member, but for those of the variants
  std::vector<Variant> variants;
  std::vector<Growth> growths;
};

/// A template that breaks one constraint of the model, or only just keeps it.
struct ModelCase {
  std::string constraint;  ///< such as "/jobTemplateId max"
  bool keeps;
  std::string pointer;  ///< where a finding belongs
  std::string json;
};

/// The templates that hold a dialect against the model, from the root to each leaf.
std::vector<ModelCase> model_cases(const Node& model, const ModelSubject& subject);

/// Every member that a structure of the model knows, at any depth, as pointers: "/tags/0/Key".
std::vector<std::string> model_members(const Node& model, const std::string& structure);

}  // namespace jtlint::test
