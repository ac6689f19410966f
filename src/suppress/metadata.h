#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "document/ignore.h"
#include "document/node.h"
#include "parse/fault.h"

namespace jtlint {

/// What `Metadata: {jtlint: …}` of a resource, or of a whole template, asks for.
struct NotedIgnore {
  Ignore ignore;
  std::string covers;  ///< the pointer to the value whose findings are meant
};

/// What is wrong with such metadata.
struct NotedFault {
  SyntaxFault fault;
  std::string pointer;
  std::size_t document;
};

/// What the metadata of a CloudFormation template asks for.
struct Metadata {
  std::vector<NotedIgnore> ignores;
  std::vector<NotedFault> faults;

  /// Adds those of a document.
  void add(const Node& root, std::size_t document, const std::shared_ptr<const Source>& source);
};

}  // namespace jtlint
