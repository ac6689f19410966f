// The JSON reader: every place lies where it says, what is read can be written and read again, and
// a single value is the same whether it is read alone or as one of several.

#include "parse/json.h"

#include "document/node_text.h"
#include "fuzz/require.h"
#include "parse/json_stream.h"
#include "support/utf8.h"

using namespace jtlint;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  for (const bool lines : {false, true}) {
    each_json_value(bytes, lines,
                    [&](const Document& document) { fuzz::require_placed(document, bytes); });
  }
  if (utf8::first_invalid(bytes)) return 0;
  const auto tree = parse_json(bytes);
  if (!tree) return fuzz::require_within(tree.error().span, bytes), 0;
  fuzz::require_placed(Document(make_tree(Node(**tree))), bytes);
  const std::string written = to_json(**tree);
  const auto again = parse_json(written);
  fuzz::require(again && to_json(**again) == written, "a value that was read can be written");
  return 0;
}
