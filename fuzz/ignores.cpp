// What files ask to ignore: the first byte chooses HCL or YAML, the others are the file.

#include "fuzz/require.h"
#include "support/lint.h"
#include "suppress/directive.h"

using namespace jtlint;

namespace {

void require_sound(std::string_view line) {
  for (const Directive& directive : directives_of(line, 0)) {
    if (!directive) {
      fuzz::require(!directive.error().message.empty(), "a fault has a message");
      fuzz::require_within(directive.error().span, line);
      continue;
    }
    fuzz::require(!directive->rules.empty(), "an ignore names rules");
    for (const RuleName& rule : directive->rules) {
      const Span span = rule.span;
      fuzz::require_within(span, line);
      fuzz::require(line.substr(span.begin, span.size()) == rule.id, "a rule stands where it says");
    }
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  if (bytes.empty()) return 0;
  const std::string_view text = bytes.substr(1);
  require_sound(text.substr(0, text.find('\n')));
  const std::string name = bytes.front() == 'h' ? "main.tf" : "a.yaml";
  const FileResult result = test::lint(name, std::string(text));
  for (const Finding& finding : result.findings) {
    fuzz::require_within(finding.span, text);
    const bool about = test::catalogue().find(finding.rule)->found_by == FoundBy::suppress;
    fuzz::require(!about || !finding.suppressed, "no ignore silences what is said of ignores");
  }
  return 0;
}
