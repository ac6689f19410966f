// Placeholders: every part lies within its placeholder, and that within the one around it.

#include "check/grammar/placeholders.h"

#include "fuzz/require.h"

using namespace jtlint;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  const PlaceholderReading reading = read_placeholders(text);
  for (const Problem& problem : reading.problems) fuzz::require_within(problem.part, text);
  std::size_t begin = 0;
  for (const Placeholder& each : reading.placeholders) {
    fuzz::require_within(each.whole, text);
    fuzz::require(begin <= each.whole.begin, "placeholders are in order");
    begin = each.whole.begin;
    for (const auto& part : {std::optional<Span>(each.name), each.url, each.package, each.version,
                             each.attribute, each.parameter}) {
      const bool inside = !part || (each.whole.begin <= part->begin && part->end <= each.whole.end);
      fuzz::require(inside, "a part lies within its placeholder");
    }
    if (!each.outer) continue;
    const Span outer = reading.placeholders.at(*each.outer).whole;
    fuzz::require(outer.begin < each.whole.begin && each.whole.end < outer.end,
                  "a placeholder lies within its outer one");
  }
  return 0;
}
