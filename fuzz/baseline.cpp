// The reader of baselines: a fault has a place, and what is read is written so that it reads alike.

#include "fuzz/require.h"
#include "support/lint.h"
#include "suppress/baseline_file.h"

using namespace jtlint;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  const auto source = std::make_shared<const Source>("known.jsonl", std::string(bytes));
  const auto baseline = read_baseline(source, test::catalogue());
  if (!baseline) {
    fuzz::require(!baseline.error().message.empty(), "a fault has a message");
    fuzz::require_within(baseline.error().span, bytes);
    return 0;
  }
  const std::string text = baseline_text(*baseline);
  const auto again =
      read_baseline(std::make_shared<const Source>("again.jsonl", text), test::catalogue());
  fuzz::require(static_cast<bool>(again), "what is written can be read");
  fuzz::require(baseline_text(*again) == text, "and says the same");
  return 0;
}
