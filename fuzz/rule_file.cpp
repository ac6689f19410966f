// The reader of rule files: what is wrong has a place, and what is right can be run.

#include "check/regex.h"
#include "check/rule_reader.h"
#include "fuzz/require.h"
#include "parse/yaml.h"
#include "support/utf8.h"

using namespace jtlint;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  if (utf8::first_invalid(bytes)) return 0;
  const auto trees = parse_yaml(bytes);
  if (!trees) return 0;
  for (const Tree& file : *trees) {
    std::vector<SyntaxFault> faults;
    const Rule rule = read_rule(*file, faults);
    check_rule_keys(*file, faults);
    check_patterns(*file, faults);
    if (faults.empty()) read_rule_texts(*file, rule, faults);
    for (const SyntaxFault& fault : faults) fuzz::require_within(fault.span, bytes);
  }
  return 0;
}
