#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/json_schema/evaluation.h"
#include "check/regex.h"
#include "document/decimal.h"
#include "document/node.h"
#include "parse/fault.h"

namespace jtlint::json_schema {

/// Reads a schema and all those in it, gathering what is wrong.
class Reader {
 public:
  explicit Reader(std::vector<SyntaxFault>& faults) : faults_(faults) {}

  /// Reads a schema, and returns its place among all.
  std::size_t read(const Node& node);

  /// Whether a schema is the one that all others stand in.
  bool is_outermost(const Node& schema) const { return subschemas_.front().node == &schema; }

  /// All that were read of the schema `root`, with every `$ref` resolved.
  std::vector<Subschema> finish(const Node& root);

  void fault(Span span, std::string message);

  /// A value is not what it has to be.
  void refuse(const Node& node, std::string message);

  // What keywords may have for a value. Each is a fault where it is something else.
  std::optional<Decimal> number(const Node& node);
  std::optional<Decimal> count(const Node& node);  ///< a whole number, at least 0
  std::optional<std::string> string(const Node& node);
  std::optional<bool> boolean(const Node& node);
  std::vector<std::string> strings(const Node& node);  ///< a list of them
  std::vector<std::size_t> schemas(const Node& node);  ///< a list of them, and not an empty one
  std::map<std::string, std::size_t, std::less<>> named_schemas(const Node& node);
  std::shared_ptr<const PartPattern> pattern(const Text& text, Span span);

 private:
  Subschema read_keywords(const Node& node);
  void check_siblings(const Node& node);

  std::vector<SyntaxFault>& faults_;
  std::vector<Subschema> subschemas_;
  std::map<const Node*, std::size_t> indices_;
  std::map<std::string, std::shared_ptr<const PartPattern>> patterns_;
};

}  // namespace jtlint::json_schema
