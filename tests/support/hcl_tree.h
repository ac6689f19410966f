#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parse/hcl/syntax.h"

namespace jtlint::test {

/// An expression in one line, much as it is written, but with each part recognisable: strings in
/// quotes, `<a>` for what is wrapped, `t(...)` for a template, parentheses around operations.
std::string render_hcl(const hcl::Expression& expression);

/// A body in one line: `a = 1; b "label" { ... }`.
std::string render_hcl(const hcl::Body& body);

/// One line for each expression within this one, itself first: its kind, and `<the bytes>` at its
/// place.
std::string render_hcl_places(const hcl::Expression& expression, std::string_view bytes);

/// The ways in which the places of a tree contradict each other or the bytes it was read from:
/// parts lie in the whole and behind one another, and each character of a text where it is written.
std::vector<std::string> broken_hcl_laws(const hcl::Body& body, std::string_view bytes);
std::vector<std::string> broken_hcl_laws(const hcl::Expression& root, std::string_view bytes);

}  // namespace jtlint::test
