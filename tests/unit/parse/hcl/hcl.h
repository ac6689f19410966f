#pragma once

#include <fmt/format.h>
#include <string>

#include "parse/hcl/parser.h"
#include "support/hcl_tree.h"

// What the tests of the HCL reader share.

namespace jtlint::test {

inline std::string hcl_fault(const SyntaxFault& fault) {
  std::string told = fmt::format("{}-{}: {}", fault.span.begin, fault.span.end, fault.message);
  if (!fault.note) return told;
  const auto& note = *fault.note;
  return told + fmt::format(" [{}-{}: {}]", note.span.begin, note.span.end, note.message);
}

/// A file in one line, or its fault.
inline std::string hcl_file(const std::string& bytes) {
  const auto body = hcl::parse(bytes);
  return body ? render_hcl(*body) : hcl_fault(body.error());
}

/// An expression in one line, or its fault.
inline std::string hcl_value(const std::string& bytes) {
  const auto expression = hcl::parse_expression(bytes);
  return expression ? render_hcl(*expression) : hcl_fault(expression.error());
}

/// The places of an expression and all its parts, or its fault.
inline std::string hcl_places(const std::string& bytes) {
  const auto expression = hcl::parse_expression(bytes);
  return expression ? render_hcl_places(*expression, bytes) : hcl_fault(expression.error());
}

}  // namespace jtlint::test
