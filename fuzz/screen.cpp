// What a screen passes over is what the full check finds nothing in; and findings are the same with
// screens as without. The input is a line of JSON.

#include "fuzz/require.h"
#include "support/screened.h"

using namespace jtlint;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static test::Screened screened(test::every_rule());
  const std::string line(fuzz::text_of(data, size));
  const FileResult full = screened.in_full("a.jsonl", line);
  const bool hidden = screened.is_clean(line) && !test::Screened::is_silent(full);
  fuzz::require(!hidden, "a screen passes over nothing that there is to say");
  fuzz::require(test::told(screened.with_screens("a.jsonl", line)) == test::told(full),
                "findings are the same with screens as without");
  const test::Screened::Look look = screened.look({line}).front();
  if (!look.suspicion) return 0;
  fuzz::require(test::told(screened.as_suspected("a.jsonl", line, look)) == test::told(full),
                "findings are among what a look at a line makes suspect");
  return 0;
}
