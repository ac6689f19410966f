// The reader of rule files: what is wrong has a place, and what is right can be run.

#include "check/rule_file.h"

#include "fuzz/require.h"

using namespace jtlint;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  for (const RuleOrigin origin : {RuleOrigin::built_in, RuleOrigin::own}) {
    const RuleFile file = read_rule_file(bytes, "base-rate-maximum", origin);
    fuzz::require(file.tree || !file.faults.empty(), "what is no YAML has a fault");
    for (const SyntaxFault& fault : file.faults) {
      fuzz::require(!fault.message.empty(), "a fault has a message");
      fuzz::require_within(fault.span, bytes);
    }
  }
  return 0;
}
