// The reader of HCL, as a file, an expression and a template: every place lies where it says, and
// an expression is the same alone and in a file.

#include "fuzz/require.h"
#include "parse/hcl/parser.h"
#include "support/hcl_tree.h"

using namespace jtlint;

namespace {

void require_faulty(const SyntaxFault& fault, std::string_view bytes) {
  fuzz::require(!fault.message.empty(), "a fault has a message");
  fuzz::require_within(fault.span, bytes);
  if (fault.note) fuzz::require_within(fault.note->span, bytes);
}

void require_none(const std::vector<std::string>& broken) {
  for (const std::string& law : broken) fuzz::require(false, law);
}

void require_template(std::string_view bytes) {
  Text text;
  text.append_verbatim(bytes, 0);
  const auto parsed = hcl::parse_template(text);
  if (!parsed) return require_faulty(parsed.error(), bytes);
  require_none(test::broken_hcl_laws(*parsed, bytes));
}

/// What is read as an expression is read as the value of an attribute in parentheses.
void require_expression(std::string_view bytes) {
  const auto alone = hcl::parse_expression(bytes);
  if (!alone) return require_faulty(alone.error(), bytes);
  require_none(test::broken_hcl_laws(*alone, bytes));
  const auto file = hcl::parse("a = (" + std::string(bytes) + "\n)\n");
  if (!file) return;  // a byte order mark, or one level too deep
  fuzz::require(test::render_hcl(file->attributes.front().value) == test::render_hcl(*alone),
                "an expression is the same wherever it stands");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  require_template(bytes);
  require_expression(bytes);
  const auto body = hcl::parse(bytes);
  if (!body) return require_faulty(body.error(), bytes), 0;
  require_none(test::broken_hcl_laws(*body, bytes));
  return 0;
}
