#pragma once

#include <string_view>

#include "parse/fault.h"
#include "parse/hcl/syntax.h"
#include "support/result.h"

namespace jtlint::hcl {

/// Reads a `.tf` file in HCL's native syntax. A byte order mark is skipped.
///
/// What `terraform fmt` accepts is read, and what it refuses is a fault, even where that is no
/// matter of grammar: an attribute that is set twice. Nothing is evaluated, so a name may be
/// unknown and a type wrong. The exceptions:
///
/// * Expressions, templates and blocks within one another, and the parts of a file, are limited
///   (parse/limits.h).
/// * Outside of comments, bytes that are not UTF-8 by the letter are a fault, such as surrogates.
/// So
///   is a line of a heredoc that ends in `$` or `%` and two carriage returns.
/// * An identifier may have letters that are newer than Unicode 9.
Result<Body, SyntaxFault> parse(std::string_view bytes);

/// Reads one expression and nothing else. Line breaks in it mean nothing.
Result<Expression, SyntaxFault> parse_expression(std::string_view bytes);

/// Reads the template that `text` spells, as the strings of `.tf.json` files are templates, with
/// the places that `text` has in its own file; those of a fault as well. There are no quotes around
/// it and no escapes in it but `$${` and `%%{`.
Result<Expression, SyntaxFault> parse_template(const Text& text);

}  // namespace jtlint::hcl
