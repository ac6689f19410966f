// Secrets: they lie within the text, in order and apart from each other.

#include "check/grammar/secrets.h"

#include "fuzz/require.h"

using namespace jtlint;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  std::size_t end = 0;
  for (const Secret& secret : find_secrets(text)) {
    fuzz::require_within(secret.part, text);
    fuzz::require(!secret.part.empty() && secret.part.begin >= end, "secrets stand in order");
    fuzz::require(!secret.kind.empty() && !secret.advice.empty(), "a secret has a kind");
    end = secret.part.end;
  }
  return 0;
}
