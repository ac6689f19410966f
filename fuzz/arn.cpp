// ARNs: every part and every problem lies within the text.

#include "check/grammar/arn.h"

#include "fuzz/require.h"

using namespace jtlint;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  for (const char* kind : {"role", "job", "package-version", "job-template"}) {
    for (const Problem& problem : check_arn(text, *arn_kind_from(kind))) {
      fuzz::require_within(problem.part, text);
      fuzz::require(!problem.message.empty(), "a problem has a message");
    }
  }
  const auto arn = split_arn(text);
  if (!arn) return 0;
  for (const Span part : {arn->partition(), arn->service(), arn->region(), arn->account(),
                          arn->resource(), arn->resource_type(), arn->resource_id()}) {
    fuzz::require_within(part, text);
  }
  if (!arn->has_version()) return 0;
  fuzz::require_within(arn->package(), text);
  fuzz::require_within(arn->version(), text);
  return 0;
}
