#pragma once

#include <map>
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

/// What a function can be told.
enum class ParameterType {
  number,  ///< a number, or `{path: P}` for the number that stands there
  text,    ///< a string; where it may be any, also `{path: P}` for the one that stands there
  texts,   ///< a list of strings
  path,    ///< a Path
};

struct Parameter {
  std::string_view name;
  ParameterType type;
  bool required = true;
  std::vector<std::string_view> choices = {};  ///< of a text, where only some are known
};

/// A number that stands in the rule or somewhere in the template.
using Operand = std::variant<Decimal, Path>;

/// A text that stands in the rule or somewhere in the template.
using TextOperand = std::variant<std::string, Path>;

/// The parameters of one use of a function, read and checked.
class Arguments {
 public:
  /// Reads what the rule says for `parameters`: a mapping by their names, or the first one alone.
  static Arguments read(const Node& node, const std::vector<Parameter>& parameters,
                        std::vector<SyntaxFault>& faults);

  std::optional<Operand> number(std::string_view name) const;
  const std::string& text(std::string_view name) const;
  TextOperand text_operand(std::string_view name) const;
  const std::vector<std::string>& texts(std::string_view name) const;
  const Path& path(std::string_view name) const;

  /// Each parameter as a message says it: a number, or the name of the one at a path; a list
  /// "A, B or C"; a text or a path as it is.
  const std::map<std::string, std::string>& words() const { return words_; }

  /// The numbers that are written in the rule: no text of it may repeat them.
  const std::map<std::string, std::string>& literals() const { return literals_; }

 private:
  using Argument = std::variant<Decimal, std::string, std::vector<std::string>, Path>;

  void read_one(const Node& node, const Parameter& parameter, std::vector<SyntaxFault>& faults);
  bool read_operand_path(const Node& node, const Parameter& parameter,
                         std::vector<SyntaxFault>& faults);
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

}  // namespace jtlint
