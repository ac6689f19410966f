#include "check/printable_text.h"

#include <fmt/format.h>
#include <string_view>

#include "support/printable.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

void check_below(const Node& node, std::vector<SyntaxFault>& faults) {
  check_printable_text(node.text, faults);
  for (const Node& item : node.items) check_below(item, faults);
  for (const Member& member : node.members) {
    check_printable_text(member.key, faults);
    check_below(member.value, faults);
  }
}

}  // namespace

void check_printable(const Node& file, std::vector<SyntaxFault>& faults) {
  for (const Member& member : file.members) {
    if (member.key.decoded() != "examples") check_below(member.value, faults);
  }
}

void check_printable_text(const Text& text, std::vector<SyntaxFault>& faults) {
  const std::string_view characters = text.decoded();
  for (std::size_t at = 0; at < characters.size();) {
    const utf8::Decoded next = utf8::decode(characters.substr(at));
    const bool blank = next.code_point == '\n' || next.code_point == '\t';
    if (!blank && !is_printable(next.code_point)) {
      faults.push_back({text.source_span({at, at + next.size}),
                        fmt::format("U+{:04X} is a character that no report can show",
                                    static_cast<unsigned>(next.code_point)),
                        std::nullopt});
      return;
    }
    at += next.size;
  }
}

}  // namespace jtlint
