// The reader of .gitignore files: the first line holds a path, the others are the file.

#include "fuzz/require.h"
#include "source/ignore_rules.h"

using namespace jtlint;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  const IgnoreRules rules(bytes.substr(end));
  for (const bool directory : {false, true}) {
    const auto verdict = rules.judge(bytes.substr(0, end), directory);
    fuzz::require(!verdict || verdict->line > 0, "a verdict names its line");
    rules.ignores(bytes.substr(0, end), directory);
  }
  return 0;
}
