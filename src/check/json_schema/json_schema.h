#pragma once

#include <memory>
#include <vector>

#include "check/function.h"
#include "document/node.h"
#include "parse/fault.h"

namespace jtlint {

namespace json_schema {
struct Subschema;
}

/// A JSON Schema (draft-07) that stands in a rule file, read and known to be sound.
class JsonSchema {
 public:
  /// Reads a schema. Whatever cannot be followed is added to `faults`, with its place: a keyword
  /// that there is not, a value that a keyword cannot have, a `$ref` that leads nowhere, elsewhere
  /// or round in a circle. Null where anything is wrong.
  static std::shared_ptr<const JsonSchema> read(const Node& root, std::vector<SyntaxFault>& faults);

  /// Judges a value. Each fault is at the place that is to be changed, and has a `problem`.
  Verdict judge(const Subject& subject, std::vector<Fault>& faults) const;

  explicit JsonSchema(std::vector<json_schema::Subschema> subschemas);
  ~JsonSchema();
  JsonSchema(const JsonSchema&) = delete;
  JsonSchema& operator=(const JsonSchema&) = delete;

 private:
  std::vector<json_schema::Subschema> subschemas_;  ///< the first is all of it
};

}  // namespace jtlint
