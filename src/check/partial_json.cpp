#include "check/partial_json.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "parse/json.h"

namespace jtlint {
namespace {

/// Where the unknown parts end that begin at `at`.
std::size_t end_of_unknown(std::string_view text, std::size_t at) {
  while (text.substr(at).starts_with(unknown_part)) at += unknown_part.size();
  return at;
}

void append_quoted(Text& quoted, const Text& text, Span part) {
  quoted.append_encoded("\"", text.source_span({part.begin, part.begin}));
  quoted.append(text.slice(part));
  quoted.append_encoded("\"", text.source_span({part.end, part.end}));
}

/// A text whose unknown parts that stand outside of strings are made into strings.
struct Quoted {
  Text text = {};
  std::size_t first = std::string_view::npos;  ///< where the first begins that may be any text
};

Quoted with_quoted_unknowns(const Text& text) {
  const std::string_view whole = text.decoded();
  Quoted result;
  Text& quoted = result.text;
  std::size_t done = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    if (in_string && whole[at] == '\\') {
      ++at;
    } else if (whole[at] == '"') {
      in_string = !in_string;
    } else if (whole.substr(at).starts_with(unknown_part)) {
      const std::size_t end = end_of_unknown(whole, at);
      const bool any = !in_string || end - at > unknown_part.size();
      if (any) result.first = std::min(result.first, at);
      if (!in_string) {
        quoted.append(text.slice({done, at}));
        append_quoted(quoted, text, {at, end});
        done = end;
      }
      at = end - 1;
    }
  }
  quoted.append(text.slice({done, whole.size()}));
  return result;
}

void make_opaque(Node& node) {
  const bool unknown_name =
      std::any_of(node.members.begin(), node.members.end(),
                  [](const Member& member) { return member.key.has_unknown(); });
  if (unknown_name) node.members.clear();
  if (unknown_name || node.text.has_unknown()) node.kind = Kind::opaque;
  for (Node& item : node.items) make_opaque(item);
  for (Member& member : node.members) make_opaque(member.value);
}

}  // namespace

Tree read_partial_json(const Text& text) {
  auto tree = parse_embedded_json(with_quoted_unknowns(text).text);
  if (!tree) return nullptr;
  Node root = **tree;
  make_opaque(root);
  return make_tree(std::move(root));
}

std::optional<SyntaxFault> fault_of_partial_json(const Text& text) {
  const Quoted quoted = with_quoted_unknowns(text);
  const auto tree = parse_embedded_json(quoted.text);
  if (tree || tree.error().span.end >= quoted.first) return std::nullopt;
  return tree.error();
}

}  // namespace jtlint
