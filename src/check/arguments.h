#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "check/path.h"
#include "document/decimal.h"
#include "document/node.h"
#include "parse/fault.h"

namespace jtlint {

class JsonSchema;

/// What a function can be told.
enum class ParameterType {
  number,   ///< a number, or a Reference to one
  text,     ///< a string; where it may be any, also a Reference to one
  pattern,  ///< a regular expression of RE2
  texts,    ///< a list of strings
  path,     ///< a Path
  paths,    ///< a list of Paths, or one
  schema,   ///< a JSON Schema: all that stands behind the name of the function
};

struct Parameter {
  std::string_view name;
  ParameterType type;
  bool required = true;
  std::vector<std::string_view> choices = {};  ///< of a text, where only some are known
};

/// What stands at a path of the template: `{path: P}`. With a list of paths, `{path: [P, Q]}`, the
/// first of them that leads somewhere. A number may be multiplied: `{path: P, times: 60}`.
struct Reference {
  std::vector<Path> paths;
  std::int64_t times = 1;

  bool has_filter() const { return jtlint::has_filter(paths); }
};

/// A number that stands in the rule or somewhere in the template.
using Operand = std::variant<Decimal, Reference>;

/// A text that stands in the rule or somewhere in the template.
using TextOperand = std::variant<std::string, Reference>;

/// The parameters of one use of a function, read and checked.
class Arguments {
 public:
  /// Reads what the rule says for `parameters`: a mapping by their names, or the first one alone.
  static Arguments read(const Node& node, const std::vector<Parameter>& parameters,
                        std::vector<SyntaxFault>& faults);

  /// Whether an optional parameter was given.
  bool has(std::string_view name) const { return values_.contains(name); }

  /// Whether one of them is, or stands at, a path that leads away from the place in hand.
  bool look_elsewhere() const;

  std::optional<Operand> number(std::string_view name) const;
  const std::string& text(std::string_view name) const;
  TextOperand text_operand(std::string_view name) const;
  const std::vector<std::string>& texts(std::string_view name) const;
  const Path& path(std::string_view name) const;
  const std::vector<Path>& paths(std::string_view name) const;
  std::shared_ptr<const JsonSchema> schema(std::string_view name) const;

  /// Each parameter as a message says it: a number, or the name of the one at a path; a list
  /// "A, B or C"; a text or a path as it is.
  const std::map<std::string, std::string>& words() const { return words_; }

  /// The numbers that are written in the rule: no text of it may repeat them.
  const std::map<std::string, std::string>& literals() const { return literals_; }

 private:
  using Argument = std::variant<Decimal, std::string, std::vector<std::string>, Reference,
                                std::vector<Path>, std::shared_ptr<const JsonSchema>>;

  void read_one(const Node& node, const Parameter& parameter, std::vector<SyntaxFault>& faults);
  bool read_reference(const Node& node, const Parameter& parameter,
                      std::vector<SyntaxFault>& faults);
  void read_paths(const Node& node, const Parameter& parameter, std::vector<SyntaxFault>& faults);
  void read_number(const Node& node, const Parameter& parameter, std::vector<SyntaxFault>& faults);
  void read_text(const Node& node, const Parameter& parameter, std::vector<SyntaxFault>& faults);
  void read_texts(const Node& node, const Parameter& parameter, std::vector<SyntaxFault>& faults);

  std::map<std::string, Argument, std::less<>> values_;
  std::map<std::string, std::string> words_;
  std::map<std::string, std::string> literals_;
};

/// "A", "A or B", "A, B or C".
std::string join_choices(const std::vector<std::string>& choices);

/// Reads a path of a rule file; a fault is located within its text.
std::optional<Path> read_path(const Node& node, std::vector<SyntaxFault>& faults);

/// Reads a path, or a list of them.
std::vector<Path> read_paths(const Node& node, std::vector<SyntaxFault>& faults);

}  // namespace jtlint
