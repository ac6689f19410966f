// The YAML reader: every place lies where it says, whatever the stream holds.

#include "parse/yaml.h"

#include "fuzz/require.h"
#include "parse/parse.h"
#include "support/utf8.h"

using namespace jtlint;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  const auto take = [&](const Document& document) { fuzz::require_placed(document, bytes); };
  each_document(bytes, Notation::yaml, take);
  each_document(bytes, Notation::either, take);
  if (!utf8::first_invalid(bytes)) each_yaml_document(bytes, take);
  return 0;
}
