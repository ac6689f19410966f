#pragma once

#include <string_view>
#include <vector>

#include "document/span.h"
#include "document/text.h"

/// The native syntax of HCL, which Terraform's `.tf` files are written in.
namespace jtlint::hcl {

struct ObjectItem;
struct Step;

/// What stands for a value. Nothing is evaluated: it is what was written, with its places.
///
/// Parentheses leave no trace: `(a)` is `a`, and stands where that stands. All spans and texts of
/// an expression lie within the one that it is a part of.
struct Expression {
  enum class Kind {
    null,          ///< `null`
    boolean,       ///< `true`; `text` as written
    number,        ///< `1.50`, `-1`; `text` as written, without blanks behind the minus sign
    string,        ///< a quoted string or heredoc without a sequence; `text` holds its characters
    interpolated,  ///< `"a ${b}"`: `operands` are strings, directives and what is put between them
    wrapped,       ///< `"${a}"` and nothing else, which HCL takes for the one operand itself
    template_if,   ///< `%{if}`; operands: condition, template if true, template (or "") if false
    template_for,  ///< `%{for}` over `words`; operands: collection, template of each item
    tuple,         ///< `[a, b]`: `operands`
    object,        ///< `{a = b}`: `items`
    reference,     ///< `var.x`: the name `text` and the `steps` from there
    access,        ///< `f(x)[0]`, `(a).b`: the one operand and the `steps` from there
    call,          ///< `f(a, b)`: name `text` with its namespaces, `operands`; `spread`: `f(a...)`
    unary,         ///< `!a`: the operator is `text`, and it has one operand
    binary,        ///< `a + b - c`: operands, and in `words` the operators between them, all of one
                   ///< precedence: they are applied from left to right
    conditional,   ///< `a ? b : c`: three operands
    for_tuple,     ///< `[for …]` over `words`; operands: collection, item, and maybe a condition
    for_object,    ///< `{for …}` over `words`; operands: collection, name, value, and maybe a
                   ///< condition; `spread`: values of the same name are grouped by `...`
  };

  Kind kind = Kind::null;
  Span span = {};        ///< with quotes; a heredoc from its `<<` to the end of its last marker
  bool spread = false;   ///< `...` stands behind the last argument, or the value of a `for`
  bool heredoc = false;  ///< a string or template that is written as a heredoc
  Text text = {};        ///< the characters of a string, or what the kind says
  std::vector<Text> words = {};  ///< names that a `for` declares, one or two; operators
  std::vector<Expression> operands = {};
  std::vector<ObjectItem> items;  ///< of an object, with duplicates, as written
  std::vector<Step> steps;        ///< of a reference or access
};

/// `key = value` in an object. A key that is a bare name is a string; `(name)` is a reference.
struct ObjectItem {
  Expression key;
  Expression value;
};

/// One step from a value into it.
struct Step {
  enum class Kind {
    attribute,        ///< `.name`, whose name is `key`, a string
    index,            ///< `["k"]`, `[0]`, `[a + b]`, and `.0`: the `key`
    attribute_splat,  ///< `.*`: the attributes and numbers that follow are taken of each item
    full_splat,       ///< `[*]`: all steps that follow are taken of each item
  };
  Kind kind = Kind::attribute;
  Span span = {};  ///< with its dot or brackets
  Expression key = {};
};

/// The name, string or number that a step leads to, if that is written in plain: `x` of `.x`, `k`
/// of
/// `["k"]`, `0` of `[0]` and `.0`. Null for any other index and for a splat.
const Text* literal_key(const Step& step);

/// Whether this is a name, followed by nothing but steps that have a literal key: `x`, `var.x`,
/// `local.a["k"][0].b`.
bool is_literal_path(const Expression& expression);

/// What an expression is by HCL's rules once wrappers are taken off: `a` for `"${a}"`.
const Expression& unwrapped(const Expression& expression);

/// `name = value`.
struct Attribute {
  Text name;
  Span name_span;
  Expression value;
};

/// One of the words behind the type of a block: `"aws_instance"` or `aws_instance`.
struct Label {
  Text text;
  Span span;  ///< with its quotes
};

struct Block;

/// The attributes and blocks of a file or of a block, each in the order of the file. No two
/// attributes have one name.
struct Body {
  Span span = {};  ///< all of a file; what stands between the braces of a block
  std::vector<Attribute> attributes = {};
  std::vector<Block> blocks;

  /// The attribute of that name, or null.
  const Attribute* find(std::string_view name) const;
};

/// `type "label" { … }`.
struct Block {
  Text type;
  Span type_span;
  std::vector<Label> labels;
  Body body;
  Span span;  ///< from the type to the closing brace
};

}  // namespace jtlint::hcl
