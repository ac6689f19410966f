#pragma once

#include <string_view>
#include <vector>

#include "parse/hcl/cursor.h"
#include "parse/hcl/syntax.h"

/// The grammar, a function for each construct. Each begins at the next token of the cursor, which
/// the caller has looked at where several constructs are possible.
namespace jtlint::hcl {

/// All attributes and blocks of a file. Its span is for the caller to set.
Body parse_body(Cursor& cursor);

Expression parse_expression(Cursor& cursor);
Expression parse_number(Cursor& cursor);

/// The `.name`, `[key]` and so on that follow `source`. A reference takes them on itself unless it
/// is `enclosed` in parentheses.
Expression parse_steps(Cursor& cursor, Expression source, std::size_t begin, bool enclosed);

/// `[...]`, `{...}`: a tuple, an object or a `for`.
Expression parse_tuple(Cursor& cursor);
Expression parse_object(Cursor& cursor);

/// What follows the opening bracket or brace of a `for`, up to its closing one.
Expression parse_for(Cursor& cursor, const Token& opener);

/// The names, `in` and the collection of a `for`, expression or directive, whose keyword is taken.
void parse_for_head(Cursor& cursor, Expression& for_expression);

/// What follows the name of a function.
Expression parse_call(Cursor& cursor, const Token& name);

/// A quoted string or a heredoc.
Expression parse_string(Cursor& cursor);

/// A template that ends where the text does.
Expression parse_bare_template(Cursor& cursor);

}  // namespace jtlint::hcl
