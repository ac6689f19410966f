// The YAML reader: every place lies where it says, whatever the stream holds, and plain YAML comes
// to what the library makes of it.

#include "parse/yaml.h"

#include "fuzz/require.h"
#include "parse/parse.h"
#include "parse/yaml_explain.h"
#include "parse/yaml_plain.h"
#include "support/told_tree.h"
#include "support/utf8.h"

using namespace jtlint;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  const auto take = [&](const Document& document) { fuzz::require_placed(document, bytes); };
  each_document(bytes, Notation::yaml, take);
  each_document(bytes, Notation::either, take);
  if (utf8::first_invalid(bytes)) return 0;
  each_yaml_document(bytes, take);
  const auto root = forbidden_character(bytes) ? std::nullopt : read_plain_yaml(bytes);
  if (!root) return 0;
  fuzz::require(test::told_tree(*root) == test::told_by_library(bytes),
                "plain YAML is read as the library reads it");
  return 0;
}
