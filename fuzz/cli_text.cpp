// The reader of text output of the AWS CLI.

#include "parse/cli_text.h"

#include "fuzz/require.h"

using namespace jtlint;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  std::size_t documents = 0;
  each_cli_text(bytes, [&](const Document& document) {
    ++documents;
    if (document) return fuzz::require_within((*document)->span, bytes);
    fuzz::require_placed(document, bytes);
  });
  fuzz::require(documents > 0 || !is_cli_text(bytes), "what is recognised is read or refused");
  return 0;
}
