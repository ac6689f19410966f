#include "support/render_tree.h"

#include <fmt/format.h>

#include "support/printable.h"

namespace jtlint::test {
namespace {

std::string_view kind_name(Kind kind) {
  constexpr std::string_view names[] = {"null",     "boolean", "number", "string",
                                        "sequence", "mapping", "opaque"};
  return names[static_cast<std::size_t>(kind)];
}

void render(const Node& node, std::string_view bytes, std::string& out) {
  const std::string pointer = json_pointer(node);
  out += fmt::format("{} {}", pointer.empty() ? "." : pointer, kind_name(node.kind));
  if (!node.text.decoded().empty()) out += " " + printable(node.text.decoded());
  out += " <" + printable(bytes.substr(node.span.begin, node.span.size())) + ">\n";
  for (const Node& item : node.items) render(item, bytes, out);
  for (const Member& member : node.members) render(member.value, bytes, out);
}

}  // namespace

std::string render_tree(const Node& root, std::string_view bytes) {
  std::string out;
  render(root, bytes, out);
  return out;
}

}  // namespace jtlint::test
